using ContentForge.Site.Views;

namespace ContentForge.Site.Tests.Theme;

/// <summary>Every way on which a value can reach a page escapes it, but for those that a theme's author is told of.</summary>
public sealed class EscapingTests
{
    private const string Evil = "<script>alert('x')</script>\"&";
    private const string Escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;";

    /// <summary>Each prints the text of an article somehow; none may let its markup through.</summary>
    public static TheoryData<string> Ways =>
    [
        "{{ evil }}",
        "{{- evil -}}", "{{~ evil ~}}",
        "<a href=\"{{ evil }}\" title='{{ evil }}'>",
        "{{ evil | string.append '<script>' }}", "{{ evil | string.prepend '<script>' }}", "{{ evil | string.replace 'alert' '<script>' }}",
        "{{ 'a' | string.replace 'a' evil }}", "{{ 'ab' | string.replace_first 'a' evil }}", "{{ evil | string.remove 'alert' }}",
        "{{ evil | string.upcase | string.downcase }}", "{{ evil | string.capitalize }}", "{{ evil | string.slice 0 8 }}", "{{ evil | string.slice1 0 }}",
        "{{ evil | string.truncate 12 }}", "{{ 'a long text' | string.truncate 12 evil }}", "{{ evil | string.truncatewords 1 '<script>' }}",
        "{{ evil | string.strip }}", "{{ evil | string.lstrip }}", "{{ evil | string.rstrip }}", "{{ evil | string.strip_newlines }}",
        "{{ evil | string.pad_left 99 }}", "{{ evil | string.pad_right 99 }}", "{{ string.pluralize 1 evil '' }}", "{{ evil | string.literal }}",
        "{{ evil | string.escape }}", "{{ evil | string.base64_encode | string.base64_decode }}", "{{ evil | string.split ' ' }}",
        "{{ for part in (evil | string.split '(') }}{{ part }}{{ end }}", "{{ evil | string.remove_first 'z' }}", "{{ evil | string.remove_last 'z' }}",
        "{{ [evil, evil] | array.join '<script>' }}", "{{ [evil] | array.join '' @raw }}", "{{ ['a'] | array.join '' @(do; ret evil; end) }}",
        "{{ [evil] | array.first }}", "{{ [evil] | array.last }}", "{{ [evil] | array.reverse }}", "{{ [evil] | array.sort }}", "{{ [evil] | array.uniq }}",
        "{{ [] | array.add evil }}", "{{ [[evil]] }}", "{{ {a: evil} }}", "{{ {a: evil}.a }}", "{{ x = {a: evil}; x['a'] }}", "{{ list }}", "{{ list[0] }}",
        "{{ list | array.cycle }}", "{{ words }}", "{{ words.key }}", "{{ for word in words }}{{ word.value }}{{ word }}{{ end }}", "{{ this }}",
        "{{ words | object.values }}", "{{ words | object.keys }}{{ evil }}", "{{ {a: evil} | object.to_json }}", "{{ evil | object.to_json }}",
        "{{ evil | object.to_json | object.from_json }}", "{{ null | object.default evil }}", "{{ object.format 1 '<script>' }}", "{{ 1 | math.format '<script>' }}",
        "{{ 12 | math.format '0<script>' 'de-DE' }}", "{{ '2026-03-01' | date.parse | date.to_string '<script>%d' }}", "{{ '2026-03-01' | date.to_string evil }}",
        "{{ evil | regex.replace 'alert' '<script>' }}", "{{ evil | regex.match '.*' }}", "{{ evil | regex.matches '.' }}", "{{ evil | regex.split 'a' }}",
        "{{ evil | regex.escape }}", "{{ evil | regex.escape | regex.unescape }}", "{{ 'x' | regex.replace 'x' evil }}",
        "{{ evil | html.strip }}{{ '<<b>script>' | html.strip }}", "{{ evil | html.newline_to_br }}", "{{ \"a\\n<script>\" | html.newline_to_br }}",
        "{{ list | html.newline_to_br }}", "{{ evil | html.escape }}", "{{ evil | html.url_escape }}", "{{ evil | html.url_encode }}",
        "{{ evil | safe_url }}", "{{ evil | safe_attribute }}", "<a title={{ evil | safe_attribute }}>",
        "{{ evil + '<script>' }}", "{{ '<script>' + evil }}", "{{ evil * 2 }}", "{{ evil + body }}", "{{ body + evil }}", "{{ $\"{evil}<script>{body}\" }}",
        "{{ evil ?? '' }}", "{{ null ?? evil }}", "{{ true ? evil : '' }}", "{{ evil && evil }}", "{{ (evil) }}",
        "{{ x = evil; x }}", "{{ $x = evil; $x }}", "{{ this.x = evil; this.x }}", "{{ this['x'] = evil; x }}",
        "{{ capture c }}{{ evil }}{{ end }}{{ c }}", "{{ capture c; evil; end; c + evil }}", "{{ capture c; evil; end; c | string.upcase }}",
        "{{ capture c; evil; end; [c] }}", "{{ capture c; evil; end; capture d; c; end; d }}", "{{ capture c; evil; end; include 'value.html' c }}",
        "{{ include 'value.html' evil }}", "{{ include 'named.html' value: evil }}",
        "{{ x = include 'value.html' evil; x }}", "{{ (include 'value.html' evil) + evil }}", "{{ include 'value.html' evil | string.downcase }}",
        "{{ [include 'value.html' evil] }}", "{{ include 'gives.html' evil }}", "{{ x = include 'gives.html' evil; x }}", "{{ include 'global.html' }}",
        "{{ func f; $0; end; f evil }}", "{{ func f(x); ret x; end; f evil }}", "{{ f(x) = x + '<script>'; f evil }}", "{{ x = do; ret evil; end; x }}",
        "{{ func f(x); x; end; y = f evil; y }}", "{{ [evil] | array.each @(do; ret $0; end) }}", "{{ [evil] | array.filter @(do; ret true; end) }}",
        "{{ func f; }}<i>{{ $$ }}</i>{{ end; wrap f; evil; end }}", "{{ func f; '<script>'; $$; end; wrap f }}{{ evil }}{{ end }}",
        "{{ with {a: evil} }}{{ a }}{{ end }}", "{{ case evil; when evil; evil; end }}", "{{ if evil; evil; end }}", "{{ while true; evil; break; end }}",
        "{{ for x in [evil]; x; else; evil; end }}", "{{ for c in evil; c; end }}", "{{ evil[0] }}", "{{ tablerow x in [evil] }}{{ x }}{{ end }}",
        "{{ ret evil }}", "{{ evil; ret '<script>' }}", "{{ readonly evil; evil }}", "{{ body.value }}", "{{ [body] }}", "{{ body | string.upcase }}",
        "{{ body | html.strip }}{{ evil }}", "{{ @raw }}{{ @evil }}", "{{ `<script>` + evil }}", "{{ \"\\x3cscript\\u003e\" + evil }}",
        "{{ evil |\nstring.append '<script>' }}", "{{# <script> #}}{{ evil }}", "{{ ## '<script>' ## evil }}", "{{ date.parse '2026-03-01' }}{{ evil }}",
    ];

    private static object Model => new
    {
        Evil,
        Body = new SafeHtml("<b>bold</b>"),
        List = new[] { Evil },
        Words = new Dictionary<string, object?>(StringComparer.Ordinal) { ["key"] = Evil, [Evil] = 1 },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void NoWayLetsMarkupThrough(string source)
    {
        using var theme = new TestTheme(
            ("page.html", source),
            ("value.html", "<i>{{ $1 }}</i>"),
            ("named.html", "<i>{{ $.value }}{{ $value }}</i>"),
            ("global.html", "<i>{{ evil }}</i>"),
            ("gives.html", "{{ ret $1 }}"));

        var page = theme.Page(Model);

        Assert.NotEmpty(page);
        Assert.DoesNotMatch("(?i)<(?!/|i>|a |t[rd] |br />)|title=\"[^\"]*<|href=\"[^\"]*<|='[^']*<", page);
    }

    [Theory]
    [InlineData("{{ evil }}", Escaped)]
    [InlineData("{{ evil | html.escape }}", Escaped)]
    [InlineData("{{ x = evil | html.escape; x }}", Escaped)]
    [InlineData("{{ capture c; evil; end; c }}", Escaped)]
    [InlineData("{{ capture c; evil; end; capture d; c; end; d }}", Escaped)]
    [InlineData("{{ include 'value.html' evil }}", Escaped)]
    [InlineData("{{ x = include 'value.html' evil; x }}", Escaped)]
    [InlineData("{{ include 'value.html' (include 'value.html' evil) }}", Escaped)]
    [InlineData("{{ func f(x); x; end; f evil }}", Escaped)]
    [InlineData("{{ evil | html.newline_to_br }}", Escaped)]
    [InlineData("{{ evil | html.escape | html.newline_to_br }}", Escaped)]
    [InlineData("{{ [evil] | array.each @html.escape | array.first }}", Escaped)]
    [InlineData("{{ body }}", "<b>bold</b>")]
    [InlineData("{{ body | html.newline_to_br }}", "<b>bold</b>")]
    [InlineData("{{ include 'value.html' body }}", "<b>bold</b>")]
    [InlineData("{{ null ?? body }}", "<b>bold</b>")]
    [InlineData("{{ body | html.strip }}", "bold")]
    [InlineData("{{ body | html.escape }}", "&lt;b&gt;bold&lt;/b&gt;")]
    [InlineData("{{ 'é ü 漢 😀' }}", "é ü 漢 😀")]
    [InlineData("{{ \"a\\nb\\r\\nc\" | html.newline_to_br }}", "a<br />\nb<br />\nc")]
    [InlineData("{{ null }}{{ null | html.newline_to_br }}{{ null | html.escape }}", "")]
    [InlineData("{{ 'a b>' | safe_attribute }}", "a&#32;b&#62;")]
    [InlineData("{{ 'https://a.example/?x=1&y=2' | safe_url }}", "https://a.example/?x=1&amp;y=2")]
    [InlineData("{{ 'a/b.html#c:d' | safe_url }}", "a/b.html#c:d")]
    [InlineData("{{ \" java\\nscript:alert(1)\" | safe_url }}", "#")]
    [InlineData("{{ 'DATA:text/html,x' | safe_url }}", "#")]
    public void EachValueIsEscapedOnce(string source, string expected)
    {
        using var theme = new TestTheme(("page.html", source), ("value.html", "{{ $1 }}"));

        Assert.Equal(expected, theme.Page(Model));
    }

    /// <summary>All that prints a text as it is: the documented functions of a theme, and what the template itself says.</summary>
    [Theory]
    [InlineData("{{ evil | raw }}", Evil)]
    [InlineData("{{ [evil] | array.each @raw | array.first }}", Evil)]
    [InlineData("<script>", "<script>")]
    [InlineData("{%{<script>{{ evil }}}%}", "<script>{{ evil }}")]
    public void OnlyWhatSaysSoIsPrintedAsItIs(string source, string expected) => Assert.Equal(expected, TestTheme.Render(source, Model));

    [Fact]
    public void AnErrorPrintsNothing()
    {
        var error = TestTheme.ErrorOf("<p>{{ evil.x.y }}</p>", Model);

        Assert.Equal("page.html:1:14: error CF5002: Cannot get the member evil.x.y for a null object.", error);
    }
}
