namespace ContentForge.Templating.Tests;

public sealed class EscapingTests
{
    private static readonly Dictionary<string, object?> Model = new(StringComparer.Ordinal)
    {
        ["title"] = "a < b",
        ["body"] = new SafeHtml("<p>text</p>"),
    };

    [Fact]
    public void The_example_of_the_documentation_works() =>
        Assert.Equal("a &lt; b: <p>text</p>", Template.Parse("{{ title }}: {{ body }}", "page.html").Render(Model));

    [Theory]
    [InlineData("page.html", "a &lt; b")]
    [InlineData("page.HTM", "a &lt; b")]
    [InlineData("feed.xml", "a < b")]
    [InlineData("text", "a < b")]
    public void Templates_escape_by_their_name(string name, string expected) =>
        Assert.Equal(expected, Template.Parse("{{ title }}", name).Render(Model));

    [Fact]
    public void The_options_overrule_the_name()
    {
        Assert.Equal("a < b", Template.Parse("{{ title }}", "page.html", new TemplateParseOptions { AutoEscape = false }).Render(Model));
        Assert.Equal("a &lt; b", Template.Parse("{{ title }}", "feed.xml", new TemplateParseOptions { AutoEscape = true }).Render(Model));
    }

    [Theory]
    [InlineData("{{ title | html.escape }}", "a &lt; b")]
    [InlineData("{{ x = title | html.escape; x }}", "a &lt; b")]
    [InlineData("{{ title | html.escape | string.strip }}", "a &lt; b")]
    [InlineData("{{ title | html.escape | html.newline_to_br }}", "a &lt; b")]
    [InlineData("{{ title | html.newline_to_br }}", "a &lt; b")]
    [InlineData("{{ '<b>' + (title | html.escape) + '</b>' }}", "&lt;b&gt;a &lt; b&lt;/b&gt;")]
    [InlineData("{{ ('<b>' | raw) + title }}", "<b>a &lt; b")]
    [InlineData("{{ [title, '>'] | array.each @html.escape | array.join '<br>' }}", "a &lt; b&lt;br&gt;&gt;")]
    [InlineData("{{ title | string.upcase }}", "A &lt; B")]
    [InlineData("{{ body | string.truncate 8 }}", "&lt;p&gt;te...")]
    [InlineData("{{ body | html.strip }}", "text")]
    [InlineData("{{ func f }}<i>{{ $0 }}</i>{{ end }}{{ f title }}", "<i>a &lt; b</i>")]
    [InlineData("{{ $\"{title}\" }}", "a &lt; b")]
    [InlineData("{{ title ?? 'x' }}{{ true ? title : '' }}", "a &lt; ba &lt; b")]
    [InlineData("{{ object.eval_template '{{ title }}<br>' }}", "a &lt; b<br>")]
    [InlineData("{{ for c in '<>' }}{{ c }}{{ end }}", "&lt;&gt;")]
    public void Each_value_is_escaped_exactly_once(string source, string expected) =>
        Assert.Equal(expected, Template.Parse(source, "page.html").Render(Model));

    [Fact]
    public void Other_letters_stay_as_they_are() =>
        Assert.Equal("é ü 漢 😀 &#233;", Template.Parse("{{ t }} {{ 'é' | html.escape }}", "page.html").Render(new { T = "é ü 漢 😀" }));
}
