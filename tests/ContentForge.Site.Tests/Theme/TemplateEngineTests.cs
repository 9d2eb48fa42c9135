using System.Collections.Immutable;
using ContentForge.Site.Views;

namespace ContentForge.Site.Tests.Theme;

public sealed class TemplateEngineTests
{
    [Fact]
    public void ReadsPropertiesOfRecordsListsAndDictionaries()
    {
        var model = new
        {
            Page = new Lamp("Lamp", 3, ["a", "b"]),
            Lazy = Enumerable.Range(1, 3),
            Words = new Dictionary<string, object?>(StringComparer.Ordinal) { ["copy"] = "Copy" },
        };

        Assert.Equal(
            "Lamp 3 b 2 a1 1,2,3 Copy",
            TestTheme.Render("{{ page.title }} {{ page.step_count }} {{ page.tags[1] }} {{ page.tags.size }} {{ page.tags | array.first }}{{ lazy | array.first }} "
                + "{{ lazy | array.join ',' }} {{ words.copy }}", model));
    }

    [Fact]
    public void MethodsAndStaticMembersAreOutOfReach() =>
        Assert.Equal("[] [] [] []", TestTheme.Render(
            "[{{ page.get_type }}] [{{ page.to_string }}] [{{ page.empty }}] [{{ op_equality }}]", new { Page = new Lamp("Lamp", 1, []) }));

    [Theory]
    [InlineData("{{ page.title = 'x' }}")]
    [InlineData("{{ page['title'] = 'x' }}")]
    [InlineData("{{ page.tags[0] = 'x' }}")]
    [InlineData("{{ list[0] = 'x' }}")]
    [InlineData("{{ items[0] = 'x' }}")]
    [InlineData("{{ items[7] = 'x' }}")]
    [InlineData("{{ words.copy = 'x' }}")]
    [InlineData("{{ words['copy'] = 'x' }}")]
    [InlineData("{{ words.more = 'x' }}")]
    [InlineData("{{ mutable.name = 'x' }}")]
    [InlineData("{{ body.value = '<i>' }}")]
    public void ATemplateCannotChangeWhatOtherPagesSee(string source)
    {
        string[] list = ["a"];
        var items = new List<string> { "a" };
        var words = new Dictionary<string, object?>(StringComparer.Ordinal) { ["copy"] = "Copy" };
        var mutable = new Mutable { Name = "a" };
        var page = new Lamp("Lamp", 1, ["a"]);
        var model = new { Page = page, List = list, Items = items, Words = words, Mutable = mutable, Body = new SafeHtml("<b>") };

        Assert.Contains("error CF5002", TestTheme.ErrorOf(source, model));

        Assert.Equal(("Lamp", "a", "a", "a", "Copy", 1, "a"), (page.Title, page.Tags[0], list[0], items[0], words["copy"], words.Count, mutable.Name));
    }

    [Fact]
    public void AListFunctionGivesANewList()
    {
        var items = new List<string> { "b", "a" };

        Assert.Equal("a,b c,a", TestTheme.Render(
            "{{ items | array.sort | array.join ',' }} {{ items | array.remove_at 0 | array.insert_at 0 'c' | array.join ',' }}", new { Items = items }));
        Assert.Equal(["b", "a"], items);
    }

    [Theory]
    [InlineData("text\n{{ if }}", "page.html:2:7: error CF5002: ")]
    [InlineData("{{ 1 + }}", "page.html:1:8: error CF5002: ")]
    [InlineData("{{ for }}", "page.html:1:8: error CF5002: ")]
    public void AMistakeIsFoundBeforeAnythingIsRendered(string source, string expected)
    {
        using var theme = new TestTheme(("page.html", source));

        Assert.StartsWith(expected, theme.Check().First().ToString());
        Assert.StartsWith(expected, theme.Error());
    }

    [Fact]
    public void AnErrorNamesTheIncludedFileAndThePlaceInIt()
    {
        using var theme = new TestTheme(
            ("page.html", "a\n{{ include 'parts/card.html' }}"),
            ("parts/card.html", "b\n  {{ missing.member }}"));

        Assert.Equal("parts/card.html:2:14: error CF5002: Cannot get the member missing.member for a null object.", theme.Error());
    }

    [Fact]
    public void AMistakeInAnIncludedFileIsReportedThere()
    {
        using var theme = new TestTheme(("page.html", "{{ include 'bad.html' }}"), ("bad.html", "text\n{{ 1 + }}"));

        Assert.StartsWith("bad.html:2:8: error CF5002: ", theme.Error());
    }

    [Fact]
    public void ALongValueDoesNotFillTheMessage() =>
        Assert.InRange(TestTheme.ErrorOf("{{ x = 'a' * 100000; x 1 }}").Length, 100, 500);

    [Theory]
    [InlineData("{{ nosuch 1 }}", "page.html:1:4: error CF5002: The function `nosuch` was not found")]
    [InlineData("{{ unless a }}", "page.html:1:4: error CF5002: The function `unless` was not found")]
    public void AFunctionThatIsNotThereIsAnError(string source, string expected) => Assert.Equal(expected, TestTheme.ErrorOf(source));

    [Theory]
    [InlineData("{{ if 0 }}x{{ end }}", "1:7", "The condition `0` always holds: a number is true, also 0.")]
    [InlineData("{{ if '' }}x{{ end }}", "1:7", "The condition `''` always holds: a text is true, also an empty one.")]
    [InlineData("{{ if [] }}x{{ end }}", "1:7", "The condition `[]` always holds: a list or object is true, also an empty one.")]
    [InlineData("{{ if a }}{{ else if 1 }}{{ end }}", "1:22", "The condition `1` always holds: a number is true, also 0.")]
    [InlineData("{{ 1 ? 2 : 3 }}", "1:4", "The condition `1` always holds: a number is true, also 0.")]
    [InlineData("{{ if tags.size }}x{{ end }}", "1:7", "The condition `tags.size` always holds: a number is true, also 0; compare the size with 0.")]
    [InlineData("{{ while x.size }}x{{ end }}", "1:10", "The condition `x.size` always holds: a number is true, also 0; compare the size with 0.")]
    [InlineData("{{ date = 1 }}", "1:4", "The variable `date` hides the function of that name.")]
    [InlineData("{{ for html in [1] }}{{ end }}", "1:8", "The variable `html` hides the function of that name.")]
    [InlineData("{{ capture include }}{{ end }}", "1:12", "The variable `include` hides the function of that name.")]
    [InlineData("{{ func raw }}{{ end }}", "1:9", "The variable `raw` hides the function of that name.")]
    public void WhatHardlyAnybodyMeansIsAWarning(string source, string place, string message)
    {
        using var theme = new TestTheme(("page.html", source));

        Assert.Equal($"page.html:{place}: warning CF5003: {message}", Assert.Single(theme.Check()).ToString());
    }

    [Fact]
    public void OrdinaryCodeHasNoWarnings()
    {
        using var theme = new TestTheme(
            ("page.html", "{{ if a.size > 0 && !b }}{{ x = 1 }}{{ for i in 1..(n-1) }}{{ $html = i }}{{ end }}{{ else if c }}{{ x.date = 1 }}{{ end }}{{ while true; break; end }}"));

        Assert.Empty(theme.Check());
    }

    [Fact]
    public void AStoppedRenderIsNoError()
    {
        using var theme = new TestTheme(("page.html", "text {{ 1 }}"));

        Assert.ThrowsAny<OperationCanceledException>(() => theme.Page(cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task OneTemplateRendersOnManyThreadsAtOnce()
    {
        using var theme = new TestTheme(
            ("page.html", "{{ capture c }}{{ for n in 1..count }}{{ include 'item.html' n }}{{ end }}{{ end }}{{ title }}:{{ c }}"),
            ("item.html", "{{ x = $1 * 2 }}[{{ x | math.format '0' }}]"));

        var renders = Enumerable.Range(1, 400).Select(count => Task.Run(() => (count, theme.Page(new { Count = count, Title = "t" + count }))));

        foreach (var (count, text) in await Task.WhenAll(renders))
            Assert.Equal($"t{count}:{string.Concat(Enumerable.Range(1, count).Select(n => $"[{n * 2}]"))}", text);
    }

    private sealed record Lamp(string Title, int StepCount, ImmutableArray<string> Tags)
    {
        public static string Empty => "static";
    }

    private sealed class Mutable
    {
        public string Name { get; set; } = "";
    }
}
