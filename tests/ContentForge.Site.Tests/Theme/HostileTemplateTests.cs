using ContentForge.Site.Model;

namespace ContentForge.Site.Tests.Theme;

/// <summary>Templates that try to take all time, memory or stack. Each of them ends in an error with its place, or is simply printed.</summary>
public sealed class HostileTemplateTests
{
    private static readonly (string, string)[] Includes =
    [
        ("itself.html", "{{ include 'itself.html' }}"),
        ("twice.html", "{{ include 'twice.html' }}{{ include 'twice.html' }}"),
        ("count.html", "{{ if $1 > 0; include 'count.html' ($1 - 1); include 'count.html' ($1 - 1); end }}"),
        ("megabyte.html", "{{ 'a' * 1000000 }}"),
    ];

    public static TheoryData<string, string> Nesting => new()
    {
        { "(", "1" }, { "[", "1" }, { "{a:", "1" }, { "!", "1" }, { "-", "1" }, { "@", "f" }, { "f(", "1" }, { "a[", "1" },
        { "true ? ", "1" }, { "(1|", "f" }, { "do; ", "1" }, { "$\"{", "1" }, { "x ?? ", "1" }, { "1 + ", "1" }, { "x=", "1" },
        { "if true; ", "1" }, { "for x in y; ", "1" }, { "func f; ", "1" }, { "case 1; when 1; ", "1" }, { "capture x; ", "1" },
        { "while true; ", "1" }, { "wrap f; ", "1" }, { "with x; ", "1" }, { "if a; else; ", "1" }, { "1..", "1" },
    };

    [Theory]
    [MemberData(nameof(Nesting))]
    public void DeepNestingIsAnError(string opening, string inner)
    {
        using var theme = new TestTheme(("page.html", "{{ " + string.Concat(Enumerable.Repeat(opening, 20_000)) + inner + " }}"));

        Assert.NotEmpty(theme.Check());
        Assert.Contains("CF5002", theme.Error());
    }

    [Theory]
    [InlineData(".b")]
    [InlineData("[0]")]
    [InlineData("()")]
    [InlineData(" | f")]
    [InlineData("?.b")]
    [InlineData(" + 1")]
    [InlineData(" ?? b")]
    [InlineData(" && b")]
    public void ALongChainIsAnError(string link)
    {
        using var theme = new TestTheme(("page.html", "{{ a" + string.Concat(Enumerable.Repeat(link, 20_000)) + " }}"));

        Assert.NotEmpty(theme.Check());
        Assert.Contains("CF5002", theme.Error());
    }

    [Fact]
    public void AnIfWithManyBranchesIsReadOrRefused()
    {
        using var theme = new TestTheme(("page.html", "{{ if a }}" + string.Concat(Enumerable.Repeat("{{ else if a }}", 20_000)) + "{{ end }}"));

        Assert.All(theme.Check(), problem => Assert.Equal("CF5002", problem.Code.Id));
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ while true }}text{{ end }}")]
    [InlineData("{{ x = []; while true; x = x + [1]; end }}")]
    [InlineData("{{ x = []; while true; x = x | array.add 1; end }}")]
    [InlineData("{{ x = 1; while true; x = x * 3; end }}")]
    [InlineData("{{ while true; x = long | string.upcase; end }}")]
    [InlineData("{{ while true; x = long | string.md5; end }}")]
    [InlineData("{{ while true; x = long | regex.match 'z'; end }}")]
    [InlineData("{{ while true; x = long < other; end }}")]
    [InlineData("{{ while true; capture x; long; end; end }}")]
    [InlineData("{{ for a in 1..1000; for b in 1..1000; for c in 1..1000; end; end; end }}")]
    [InlineData("{{ f = do; for i in 1..900000; end; end; for i in 1..100; f; end }}")]
    [InlineData("{{ for x in endless; end }}")]
    [InlineData("{{ endless | array.size }}")]
    [InlineData("{{ endless | array.join ',' }}")]
    [InlineData("{{ endless }}")]
    [InlineData("{{ func f(n); if n > 0; f (n - 1); f (n - 1); end; end; f 60 }}")]
    [InlineData("{{ include 'count.html' 60 }}")]
    public void AnEndlessLoopIsAnError(string source) => AssertFails(source);

    [Theory]
    [InlineData("{{ 1..2000000000 }}")]
    [InlineData("{{ for x in 1..2000000000; end }}")]
    [InlineData("{{ (1..2000000000) | array.size }}")]
    [InlineData("{{ (1..2000000000) | array.reverse }}")]
    [InlineData("{{ (1..900000) | array.join 'a separator of many letters' }}")]
    [InlineData("{{ 'a' * 2000000000 }}")]
    [InlineData("{{ 2000000000 * 'a' }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 'a' | string.pad_right 2000000000 }}")]
    [InlineData("{{ ('a' * 100000) | string.replace 'a' ('b' * 100000) }}")]
    [InlineData("{{ ('a,' * 100000) | string.split ',' | array.join ('b' * 100000) }}")]
    [InlineData("{{ ('a,' * 8000000) | string.split ',' }}")]
    [InlineData("{{ ('a' * 16000000) | regex.matches 'a' }}")]
    [InlineData("{{ ('a' * 16000000) | regex.split 'a' }}")]
    [InlineData("{{ ('<' * 16000000) | html.url_encode | string.size }}")]
    [InlineData("{{ x = 'a' * 10000000; [x, x, x] | object.to_json }}")]
    [InlineData("{{ x = {a: 1}; for i in 1..40; x = {a: x, b: x}; end; x }}")]
    [InlineData("{{ x = {a: 1}; for i in 1..40; x = {a: x, b: x}; end; x | object.to_json }}")]
    [InlineData("{{ ('ab' * 100000) | regex.replace 'a' '$`$`' }}")]
    [InlineData("{{ x = 'a'; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ x = 'a'; for i in 1..40; x = x | string.append x; end }}")]
    [InlineData("{{ x = 'a'; for i in 1..40; x = $\"{x}{x}\"; end }}")]
    [InlineData("{{ x = ['a']; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ x = ['a']; for i in 1..20; x = [x, x]; end; x }}")]
    [InlineData("{{ x = ['a']; for i in 1..40; x = [x, x]; end; x }}")]
    [InlineData("{{ x = ['a']; for i in 1..40; x = [x, x]; end; x | object.to_json }}")]
    [InlineData("{{ x = [1]; y = [1]; for i in 1..40; x = [x, x]; y = [y, y]; end; x == y }}")]
    [InlineData("{{ x = []; for i in 1..1000; x = x + ['a' * 16000000]; end }}")]
    [InlineData("{{ x = []; for i in 1..1000; capture y; long; end; x = x + [y]; capture y; 'b' * 16000000; end; end }}")]
    [InlineData("{{ [1] * 2000000000 }}")]
    [InlineData("{{ [1] | array.insert_at 200000000 1 }}")]
    [InlineData("{{ x = []; x[2000000000] = 1 }}")]
    [InlineData("{{ x = 3; for i in 1..100; x = x * x; end }}")]
    [InlineData("{{ 1 << 2000000000 }}")]
    [InlineData("{{ 1 << 1000000 }}")]
    [InlineData("{{ x = []; for i in 1..40; x += [x, x]; end; x }}")]
    [InlineData("{{ 5 | math.format 'D999999999' }}")]
    [InlineData("{{ 5 | object.format 'D999999999' }}")]
    [InlineData("{{ 5.5 | math.format 'N999999999' }}")]
    [InlineData("{{ ('[' * 1000000) | object.from_json }}")]
    [InlineData("{{ '2026-03-01' | date.parse | date.to_string ('%A' * 4000000) }}")]
    [InlineData("{{ for i in 1..17; include 'megabyte.html'; end }}")]
    [InlineData("{{ for i in 1..17; 'a' * 1000000; end }}")]
    [InlineData("{{ for i in 1..1000; x = include 'megabyte.html'; end }}")]
    [InlineData("{{ '<' * 10000000 }}")]
    public void ABombIsAnError(string source) => AssertFails(source);

    /// <summary>Functions of lists are lazy in the language: each of these would be a sequence of a sequence, as deep as the loop is long.</summary>
    [Theory]
    [InlineData("x + [1]")]
    [InlineData("[1] + x")]
    [InlineData("x | array.concat [1]")]
    [InlineData("x | array.limit 1")]
    [InlineData("x | array.offset 0")]
    [InlineData("x | array.each @(do; ret $0; end)")]
    [InlineData("x | array.filter @(do; ret true; end)")]
    [InlineData("x | array.reverse")]
    [InlineData("x | array.uniq")]
    [InlineData("x | array.compact")]
    [InlineData("x | array.map 'a'")]
    [InlineData("x | array.sort")]
    [InlineData("x * 1")]
    [InlineData("x << 1")]
    [InlineData("1 >> x")]
    [InlineData("[x] | array.each @array.reverse")]
    [InlineData("x | array.each @array.reverse")]
    public void ManyListsOfListsDoNotOverflowTheStack(string step)
    {
        using var theme = new TestTheme(("page.html", $"{{{{ x = [[1]]; for i in 1..20000; x = {step}; end; x | array.size }}}}"));
        try
        {
            Assert.Matches(@"^\d+$", theme.Page());
        }
        catch (RenderingFailedException refused)
        {
            Assert.Equal("CF5002", refused.Diagnostic.Code.Id);
        }
    }

    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f; f; f; end; f }}")]
    [InlineData("{{ f(x) = f(x); f 1 }}")]
    [InlineData("{{ include 'itself.html' }}")]
    [InlineData("{{ include 'twice.html' }}")]
    [InlineData("{{ func w; $$; end; wrap w; $$; end }}")]
    [InlineData("{{ cycle }}")]
    [InlineData("{{ cycle | object.to_json }}")]
    [InlineData("{{ a = []; a[0] = a; a }}")]
    [InlineData("{{ a = []; a[0] = a; b = []; b[0] = b; a == b }}")]
    public void AnEndlessRecursionIsAnError(string source) => AssertFails(source);

    [Theory]
    [InlineData("{{ ('a' * 40 + '!') | regex.match '^(a+)+$' }}")]
    [InlineData("{{ ('a' * 40 + '!') | regex.replace '^(a+)+$' 'b' }}")]
    [InlineData("{{ ('a' * 30) | regex.matches '(a+)+b|a' }}")]
    [InlineData("{{ ('a' * 30) | regex.split '(a+)+b|a' }}")]
    public void ACatastrophicExpressionIsAnError(string source) => AssertFails(source);

    [Fact]
    public void APageOfAHundredThousandLinksIsNone()
    {
        var links = Enumerable.Range(0, 100_000).Select(number => new { Path = $"a/{number}.html", Title = $"How to mend lamp {number} & more" });

        var page = TestTheme.Render("{{ for $link in links }}<li><a href=\"{{ $link.path }}\">{{ $link.title }}</a></li>{{ end }}", new { Links = links.ToList() });

        Assert.EndsWith("lamp 99999 &amp; more</a></li>", page);
    }

    [Fact]
    public void APageIsNeverCut()
    {
        Assert.Equal(16_000_000, TestTheme.Render("{{ for i in 1..16; 'a' * 1000000; end }}").Length);
        Assert.Equal(
            "page.html:1:41: error CF5002: The page is longer than 16777216 characters.",
            TestTheme.ErrorOf("{{ for i in 1..16; 'a' * 1000000; end }}\n  " + new string('a', 900_000)));
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("text {{ for x in endless; x; end }}")]
    public void ARenderCanBeStopped(string source)
    {
        using var stop = new CancellationTokenSource();
        using var theme = new TestTheme(("page.html", source));
        var endless = Enumerable.Range(0, int.MaxValue).Select(number =>
        {
            stop.Cancel();
            return number;
        });
        if (!source.Contains("endless", StringComparison.Ordinal))
            stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => theme.Page(new { Endless = endless }, stop.Token));
    }

    private static void AssertFails(string source)
    {
        var cycle = new Dictionary<string, object?>(StringComparer.Ordinal);
        cycle["self"] = new List<object?> { cycle };
        using var theme = new TestTheme([.. Includes, ("page.html", source)]);

        var error = theme.Error(new
        {
            Cycle = cycle,
            Long = new string('a', 100_000),
            Other = new string('a', 99_999) + "b",
            Endless = Endless(),
        });

        Assert.Matches(@"^\w+\.html:1:\d+: error CF5002: .", error);
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
            yield return i;
    }
}
