namespace ContentForge.Templating.Tests;

/// <summary>Templates that try to take all time, memory or stack. Each of them ends in an error, with the default limits.</summary>
public sealed class HostileTemplateTests
{
    private static readonly TemplateSet Includes = new(new DictionaryTemplateLoader(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["itself"] = "{{ include 'itself' }}",
        ["twice"] = "{{ include 'twice' }}{{ include 'twice' }}",
    }));

    public static TheoryData<string, string> Nesting => new()
    {
        { "(", "1" }, { "[", "1" }, { "{a:", "1" }, { "!", "1" }, { "-", "1" }, { "@", "f" }, { "f(", "1" }, { "a[", "1" },
        { "true ? ", "1" }, { "(1|", "f" }, { "do; ", "1" }, { "$\"{", "1" }, { "x ?? ", "1" }, { "1 + ", "1" }, { "x=", "1" },
        { "if true; ", "1" }, { "for x in y; ", "1" }, { "func f; ", "1" }, { "case 1; when 1; ", "1" }, { "capture x; ", "1" },
    };

    [Theory]
    [MemberData(nameof(Nesting))]
    public void Deep_nesting_is_an_error_of_the_parser(string opening, string inner)
    {
        var template = Template.Parse("{{ " + string.Concat(Enumerable.Repeat(opening, 20_000)) + inner + " }}");

        Assert.True(template.HasErrors);
    }

    [Theory]
    [InlineData(".b")]
    [InlineData("[0]")]
    [InlineData("()")]
    [InlineData(" | f")]
    [InlineData("?.b")]
    public void A_long_chain_is_an_error_of_the_parser(string link)
    {
        var template = Template.Parse("{{ a" + string.Concat(Enumerable.Repeat(link, 20_000)) + " }}");

        Assert.True(template.HasErrors);
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ while true }}text{{ end }}")]
    [InlineData("{{ x = []; while true; x = x + [1]; end }}")]
    [InlineData("{{ x = 1; while true; x = x * 3; end }}")]
    [InlineData("{{ while true; x = long | string.upcase; end }}")]
    [InlineData("{{ while true; x = long | string.md5; end }}")]
    [InlineData("{{ while true; x = long | regex.match 'z'; end }}")]
    [InlineData("{{ while true; x = long < other; end }}")]
    [InlineData("{{ while true; capture x; long; end; end }}")]
    [InlineData("{{ while true; x = object.eval '1 + 1'; end }}")]
    [InlineData("{{ for a in 1..1000; for b in 1..1000; for c in 1..1000; end; end; end }}")]
    [InlineData("{{ f = do; for i in 1..900000; end; end; for i in 1..100; f; end }}")]
    [InlineData("{{ for x in endless; end }}")]
    [InlineData("{{ endless | array.size }}")]
    [InlineData("{{ endless[5] }}")]
    public void An_endless_loop_ends_in_an_error(string source) => AssertFails(source);

    [Theory]
    [InlineData("{{ 1..2000000000 }}")]
    [InlineData("{{ (1..900000) | array.join 'separator' }}")]
    [InlineData("{{ x = (1..900000) | array.sort | array.reverse | array.uniq | array.sort }}")]
    [InlineData("{{ 'a' * 2000000000 }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ ('a' * 100000) | string.replace 'a' ('b' * 100000) }}")]
    [InlineData("{{ ('ab' * 100000) | regex.replace 'a' '$`$`' }}")]
    [InlineData("{{ x = 'a'; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ x = ['a']; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ x = ['a']; for i in 1..40; x = [x, x]; end; x }}")]
    [InlineData("{{ x = ['a']; for i in 1..40; x = [x, x]; end; x | object.to_json }}")]
    [InlineData("{{ x = [1]; y = [1]; for i in 1..40; x = [x, x]; y = [y, y]; end; x == y }}")]
    [InlineData("{{ [1] * 2000000000 }}")]
    [InlineData("{{ [1] | array.insert_at 200000000 1 }}")]
    [InlineData("{{ x = []; x[2000000000] = 1 }}")]
    [InlineData("{{ x = 3; for i in 1..100; x = x * x; end }}")]
    [InlineData("{{ 1 << 1000000 }}")]
    [InlineData("{{ 5 | math.format 'D999999999' }}")]
    [InlineData("{{ ('[' * 1000000) | object.from_json }}")]
    [InlineData("{{ date.now | date.to_string ('%A' * 1000000) }}")]
    public void A_bomb_ends_in_an_error(string source) => AssertFails(source);

    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f; f; f; end; f }}")]
    [InlineData("{{ f(x) = f(x); f 1 }}")]
    [InlineData("{{ include 'itself' }}")]
    [InlineData("{{ include 'twice' }}")]
    [InlineData("{{ func w; $$; end; wrap w; $$; end }}")]
    [InlineData("{{ x = 'object.eval x'; object.eval x }}")]
    [InlineData("{{ cycle }}")]
    [InlineData("{{ cycle | object.to_json }}")]
    [InlineData("{{ a = []; a[0] = a; a }}")]
    [InlineData("{{ a = []; a[0] = a; b = []; b[0] = b; a == b }}")]
    public void An_endless_recursion_ends_in_an_error(string source) => AssertFails(source);

    [Theory]
    [InlineData("{{ ('a' * 40 + '!') | regex.match '^(a+)+$' }}")]
    [InlineData("{{ ('a' * 40 + '!') | regex.replace '^(a+)+$' 'b' }}")]
    [InlineData("{{ ('a' * 25) | regex.matches '(a+)+b|a' }}")]
    [InlineData("{{ ('a' * 25) | regex.split '(a+)+b|a' }}")]
    public void A_catastrophic_expression_ends_in_an_error(string source) => AssertFails(source);

    [Theory]
    [InlineData("<a ")]
    [InlineData("<script ")]
    [InlineData("<!--")]
    [InlineData("<a x='")]
    public void Stripping_unclosed_tags_takes_no_time_and_leaves_them(string tag)
    {
        var html = string.Concat(Enumerable.Repeat(tag, 20_000));

        Assert.Equal(html, Template.Parse("{{ html_text | html.strip }}").Render(new { HtmlText = html }));
    }

    [Fact]
    public void Limits_can_be_lifted()
    {
        var options = new RenderOptions
        {
            Limits = new RenderLimits { LoopIterations = 0, Operations = 0, TextLength = 0, OutputLength = 0, Memory = 0 },
        };

        Assert.Equal("1500000", Template.Parse("{{ n = 0; for i in 1..1500000; n += 1; end; n }}").Render(null, options));
    }

    private static void AssertFails(string source)
    {
        var cycle = new Dictionary<string, object?>(StringComparer.Ordinal);
        cycle["self"] = new List<object?> { cycle };
        var model = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["cycle"] = cycle,
            ["long"] = new string('a', 100_000),
            ["other"] = new string('a', 99_999) + "b",
            ["endless"] = Endless(),
        };

        var result = Template.Parse(source).TryRender(model, new RenderOptions { Templates = Includes });

        Assert.NotNull(result.Error);
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
            yield return i;
    }
}
