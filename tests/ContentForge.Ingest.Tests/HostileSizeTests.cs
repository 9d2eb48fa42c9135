using System.Globalization;
using System.Text;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

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
        var result = Ingest("<!doctype html><html><body>" + string.Concat(Enumerable.Repeat("<p>Click it.</p>", 30_001)) + "</body></html>");

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

        var result = Articles.Ingest(text);

        Assert.Null(result.Article);
        Assert.Equal(DiagnosticCodes.TooManyElements, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Thousands_of_real_steps_in_Markdown_are_read_whole()
    {
        var text = new StringBuilder("# Set the printer up\n\nDo this in turn.\n\n");
        for (var i = 1; i <= 3000; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i}. Open **Settings**, and click [button {i}](https://help.example/{i}).\n\n      ![Screen {i}](https://pictures.example/{i}.png)\n\n      ```\n      ipconfig /renew {i}\n      ```\n\n");

        var result = Articles.Ingest(text.ToString());

        var steps = Assert.Single(Assert.Single(result.Article!.Fixes).Procedures).Steps;
        Assert.True(text.Length > 262_144);
        Assert.Equal(3000, steps.Length);
        Assert.Equal("Open Settings, and click button 3000.", steps[^1].Text);
        Assert.Equal("ipconfig /renew 3000", Assert.Single(steps[^1].Commands).Text);
        Assert.Equal("https://pictures.example/3000.png", Assert.Single(steps[^1].Media).Url.Value);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity >= Severity.Warning);
    }

    [Fact]
    public void A_line_that_no_one_wrote_is_refused_with_its_place()
    {
        var result = Articles.Ingest("# Fix it\n\n" + new string('x', 262_145));

        var refusal = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticCodes.FileTooLarge, SourceSpan.At(3)), (refusal.Code, refusal.Span));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![a ")]
    [InlineData("[a](( ")]
    [InlineData("[ (](")]
    [InlineData("*a ")]
    [InlineData("**a** ")]
    [InlineData("a** ")]
    [InlineData("~~a~~ ")]
    [InlineData("<a b=\"c ")]
    [InlineData("`` ` ")]
    public void Marks_without_number_are_text(string mark)
    {
        var text = "# Fix it\n\nWords before. " + string.Concat(Enumerable.Repeat(mark, 12_000)) + "\n\nWords *behind*.\n";

        var result = Articles.Ingest(text);

        Assert.Equal("Fix it", result.Article?.Title);
        Assert.StartsWith("Words before.", result.CleanText, StringComparison.Ordinal);
        Assert.EndsWith("Words behind.\n", result.CleanText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p", ">Words.</p>", 3)]
    [InlineData("<p a='>' b=\"<\"", ">Words.</p>", 3)]
    [InlineData("<script>if (a<b) c()</script><p", ">Words.</p>", 3)]
    [InlineData("<!-- <p --><p", ">Words.</p>", 3)]
    [InlineData("<p>Words.</p", ">", 3)]
    public void Attributes_beyond_the_limit_are_left_out_and_told(string before, string behind, int line)
    {
        var page = $"<!doctype html><html><body>\n<h1>Fix it</h1>\n{before} {Attributes(5000)}{behind}\n<p>Words behind.</p></body></html>";

        var result = Ingest(page);

        Assert.Equal("Words.\nWords behind.\n", result.CleanText);
        var told = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.TooManyAttributes);
        Assert.Equal(line, told.Span?.StartLine);
        Assert.True(told.Span?.StartColumn > 256);
    }

    [Theory]
    [InlineData("<!-- <p ", "--><p>Words.</p>")]
    [InlineData("<script>var a = '<p ", "';</script><p>Words.</p>")]
    [InlineData("<p title=\"<p ", "\">Words.</p>")]
    public void What_only_looks_like_attributes_is_not_touched(string before, string behind)
    {
        var result = Ingest($"<!doctype html><html><body><h1>Fix it</h1>{before}{Attributes(5000)}{behind}</body></html>");

        Assert.Equal("Words.\n", result.CleanText);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.TooManyAttributes);
    }

    [Fact]
    public void Tags_deeper_than_anything_is_looked_into_leave_their_text()
    {
        var result = Ingest("<!doctype html><html><body><h1>Fix it</h1>" + string.Concat(Enumerable.Repeat("<div class=a>", 3000)) + "Words."
            + string.Concat(Enumerable.Repeat("</div>", 3000)) + "<p>Words behind.</p></body></html>");

        Assert.Equal("Words.\nWords behind.\n", result.CleanText);
    }

    [Fact]
    public void An_article_may_take_no_more_work_than_its_length_allows()
    {
        var limits = InputLimits.Default with { LeastWork = 50_000, WorkPerByte = 0 };

        Assert.Throws<BudgetExceededException>(() => Articles.Ingest(string.Concat(Enumerable.Repeat("Click the button.\n\n", 5000)), limits: limits));
    }

    private static string Attributes(int count) => string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}=1 ")));

    private static IngestedArticle Ingest(string html) => Articles.Ingest(html, "page.html");
}
