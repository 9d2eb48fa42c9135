using ContentForge.Cli.Reporting.Audit;
using ContentForge.Cli.Reporting.Audit.Html;
using ContentForge.Dedup;

namespace ContentForge.Cli.Tests.Reporting.Audit;

public sealed class HtmlReportTests
{
    private const string Text = "Hold the power key for ten seconds.\nWait until the <logo> shows on it.\nThen let the key go again.\nTry it twice if it does not help.";

    private static Dictionary<string, string> Report(params IReadOnlyList<DedupDocument> documents)
    {
        var finder = new DuplicateFinder(new DedupOptions { DuplicateJaccard = 0.5 });
        var sketches = documents.Select(finder.Sketch).ToList();
        return HtmlReport.Files(new AuditReport(finder.Find(sketches), sketches)).ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
    }

    private static DedupDocument Document(string path, string title, string text) =>
        new(path, title, text, new Completeness(0, 0, 0), null);

    [Fact]
    public void The_report_is_an_index_its_style_and_script_and_a_page_for_each_family()
    {
        var files = Report(
            Document("a.md", "Reset it", Text), Document("b.md", "It hangs", Text), Document("c.md", "Chrome", "Home"));
        Assert.Equal(["audit.css", "audit.js", "families/0001.html", "index.html"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("<p class=\"lead\">3 articles, of which 1 are unique (33.3 %).</p>", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"families/0001.html\">Reset it</a>", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("<td>c.md</td>", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("All members have exactly the same text.", files["families/0001.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_are_shown_side_by_side_with_the_words_that_differ_marked()
    {
        var page = Report(
            Document("a.md", "One", Text), Document("b.md", "Two", Text.Replace("twice", "often", StringComparison.Ordinal)))["families/0001.html"];
        Assert.Contains("Try it <mark>twice</mark> if it does not help.", page, StringComparison.Ordinal);
        Assert.Contains("Try it <mark>often</mark> if it does not help.", page, StringComparison.Ordinal);
        Assert.Contains("<td colspan=\"2\">1 equal lines</td>", page, StringComparison.Ordinal);
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
        Assert.Contains("0 articles, of which 0 are unique (0 %).", Report()["index.html"], StringComparison.Ordinal);
}
