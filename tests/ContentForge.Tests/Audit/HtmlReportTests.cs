using ContentForge.Audit;
using ContentForge.Dedup;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Tests.Audit;

public sealed class HtmlReportTests
{
    private const string Text = "Hold the power key for ten seconds.\nWait until the <logo> shows on it.\nThen let the key go again.\nTry it twice if it does not help.";

    private static Dictionary<string, string> Report(params IReadOnlyList<DedupDocument> documents)
    {
        var finder = new DuplicateFinder(new DedupOptions { DuplicateJaccard = 0.5 });
        var sketches = documents.Select(finder.Sketch).ToList();
        return HtmlReport.Files(new AuditReport(finder.Find(sketches), sketches), TestTheme.Of(TestTheme.BuiltIn)).ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
    }

    private static DedupDocument Document(string path, string title, string text) =>
        new(path, title, text, new Completeness(0, 0, 0), null);

    [Fact]
    public void The_report_is_an_index_what_recurs_style_and_script_and_a_page_for_each_family()
    {
        var files = Report(
            Document("a.md", "Reset it", Text), Document("b.md", "It hangs", Text), Document("c.md", "Chrome", "Home"));
        Assert.Equal(["audit.css", "audit.js", "families/0001.html", "index.html", "recurring.html"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("<h1>1 of 3 articles is unique</h1>", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"families/0001.html\">Reset it</a>", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("<td class=\"path\">c.md</td>", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("All members have exactly the same text.", files["families/0001.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_are_shown_side_by_side_with_the_words_that_differ_marked()
    {
        var page = Report(
            Document("a.md", "One", Text), Document("b.md", "Two", Text.Replace("twice", "often", StringComparison.Ordinal)))["families/0001.html"];
        Assert.Contains("Try it <mark>twice</mark> if it does not help.", page, StringComparison.Ordinal);
        Assert.Contains("Try it <mark>often</mark> if it does not help.", page, StringComparison.Ordinal);
        Assert.Contains("<td colspan=\"2\">1 equal line</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_of_an_article_becomes_markup()
    {
        const string hostile = "<script>alert(1)</script>\"'";
        var files = Report(
            Document($"{hostile}.md", hostile, $"{hostile}\n{Text}"), Document("b.md", hostile, $"{Text}\n{hostile} more"), Document($"h{hostile}", hostile, hostile));
        Assert.All(files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)), f => Assert.DoesNotContain("<script>", f.Value, StringComparison.Ordinal));
        Assert.Contains("&lt;script&gt;", files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_asks_for_nothing_from_elsewhere() =>
        Assert.All(
            Report(Document("a.md", "One", Text), Document("b.md", "Two", Text)).Values,
            content => Assert.DoesNotContain("//", content, StringComparison.Ordinal));

    [Fact]
    public void An_empty_audit_has_a_report() =>
        Assert.Contains("<h1>0 of 0 articles are unique</h1>", Report()["index.html"], StringComparison.Ordinal);

    [Fact]
    public void A_family_offers_an_entry_that_overrules_it() =>
        Assert.Contains(
            "<pre data-canonical=\"a.md\">keep-apart:\n  - [&#x27;a.md&#x27;, &#x27;it&#x27;&#x27;s.md&#x27;]</pre>",
            Report(Document("a.md", "One", Text), Document("it's.md", "Two", Text))["families/0001.html"],
            StringComparison.Ordinal);

    [Fact]
    public void A_family_tells_how_many_titles_and_texts_it_has() =>
        Assert.Contains(
            "3 articles with 2 titles and 1 distinct text.",
            Report(Document("a.md", "One", Text), Document("b.md", "Two", Text), Document("c.md", "two", Text))["families/0001.html"],
            StringComparison.Ordinal);

    [Fact]
    public void The_tiles_of_a_picture_fill_it_without_overlap()
    {
        var tiles = Treemap.Layout([60, 25, 10, 4, 1], 200, 100);

        Assert.Equal([12000, 5000, 2000, 800, 200], tiles.Select(tile => Math.Round(tile.Width * tile.Height)));
        Assert.All(tiles, tile => Assert.True(tile is { X: >= 0, Y: >= 0 } && tile.X + tile.Width <= 200.001 && tile.Y + tile.Height <= 100.001));
    }
}
