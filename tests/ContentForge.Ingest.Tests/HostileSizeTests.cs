using System.Text;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Ingest.Tests;

/// <summary>Pages that repeat one thing thousands of times come out as an article, or as a diagnostic that says why not.</summary>
public sealed class HostileSizeTests
{
    public static TheoryData<string> Repeated =>
    [
        "<a href='https://a.example/'>word</a> ",
        "<b>3)</b> Click <i>it</i>. ",
        "Step 7: a: ",
        "<code>ping -t</code> ",
        "<!-- ad begin --><b>x</b><!-- ad end -->",
        "<div><!-- ad begin --></div><b>x</b><!-- ad end -->",
        "<p>1. Click it.</p>",
        "<ol><li>Click it.</li></ol><p>Done.</p>",
        "<h2>Step 3: Click it</h2><p>1. Open it.</p><p>2. Close it.</p>",
        "<h3>Update the driver</h3>",
        "<p><b>Update the driver</b></p><img src='a.png'>",
        "<table><tr><td>a</td></tr></table>",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_page_of_one_thing_thousands_of_times_is_an_article(string piece)
    {
        var page = new StringBuilder("<!doctype html><html><body><h1>Fix it</h1><p>Words before.</p>");
        for (var i = 0; i < 2000; i++)
            page.Append(piece);

        var result = Ingest(page.Append("<p>Words behind.</p></body></html>").ToString());

        Assert.Equal("Fix it", result.Article?.Title);
        Assert.EndsWith("Words behind.\n", result.CleanText, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_too_many_nodes_side_by_side()
    {
        var result = Ingest("<!doctype html><html><body>" + string.Concat(Enumerable.Repeat("<p>Click it.</p>", 10_001)) + "</body></html>");

        Assert.Null(result.Article);
        Assert.Equal(DiagnosticCodes.TooManyElements, Assert.Single(result.Diagnostics).Code);
    }

    [Theory]
    [InlineData("<?a ")]
    [InlineData("<!A ")]
    [InlineData("<!-- ")]
    public void Refuses_Markdown_with_too_many_declarations_that_are_never_closed(string opening)
    {
        var text = "# Fix it\n\nWords before. " + string.Concat(Enumerable.Repeat(opening, 4097));

        var result = new ArticleIngestor().Ingest("page.md", Encoding.UTF8.GetBytes(text));

        Assert.Null(result.Article);
        Assert.Equal(DiagnosticCodes.TooManyElements, Assert.Single(result.Diagnostics).Code);
    }

    private static IngestResult Ingest(string html) => new ArticleIngestor().Ingest("page.html", Encoding.UTF8.GetBytes(html));
}
