using ContentForge.Core;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Ingest.Tests.Read.Formats;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Every_block_carries_its_source_lines_behind_the_front_matter()
    {
        var body = Articles.Body("---\ntitle: T\n---\n\n## Head\n\ntwo\nlines\n\n3) three\n4) four\n");

        Assert.Equal(
            """
            <h2 lines="5-5">Head</h2><p lines="7-8">two
            lines</p><ol lines="10-11"><li data-cf-marker="3)" lines="10-10">three</li><li data-cf-marker="4)" lines="11-11">four</li></ol>
            """,
            body,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Html_of_the_author_carries_the_line_it_stands_on()
    {
        var body = Articles.Body("Words.\n\n<div>\n<ul>\n<li>one</li>\n</ul>\n</div>\n");

        Assert.Contains("<li lines=\"5-5\">one</li>", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Bold_text_left_open_carries_its_line_into_the_next_block()
    {
        var body = Articles.Body("Words.\n\n<div><b>one</div>\n\nTwo.\n");

        Assert.Contains("<b lines=\"3-3\">\n<p lines=\"5-5\">Two.</p>", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_keeps_its_attributes_and_its_text()
    {
        var body = Articles.Read("<iframe src=\"https://tube.example/embed/1\">No <b>frames</b></iframe>\n\nWords.").Document.Body!;

        Assert.Equal("https://tube.example/embed/1", body.QuerySelector("iframe")!.GetAttribute("src"));
        Assert.Equal("No <b>frames</b>", body.QuerySelector("iframe")!.TextContent);
        Assert.Equal("Words.", body.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void An_anchor_with_blank_lines_and_bullets_stays_in_one_piece()
    {
        var body = Articles.Read("<a href=\"https://shop.example/\">\n<b>Lamp</b>\n\n* bright\n* cheap\n</a>\n\nWords.\n").Document.Body!;

        Assert.Empty(body.QuerySelectorAll("ul"));
        Assert.Null(body.QuerySelector("a p"));
        Assert.Equal("Words.", body.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void An_anchor_that_is_never_closed_swallows_nothing()
    {
        var body = Articles.Read("<a href=\"https://shop.example/\"><img src=\"x.png\">Lamp/a>\nWords.\n\nMore.\n").Document.Body!;

        Assert.Equal("Lamp", body.QuerySelector("a")!.TextContent);
        Assert.Equal("More.", body.QuerySelectorAll("p")[1].TextContent);
        Assert.Null(body.QuerySelectorAll("p")[1].QuerySelector("a"));
    }

    [Fact]
    public void Runs_of_empty_code_marks_do_not_swallow_the_text()
    {
        var body = Articles.Read("```` ```` ````\n\nWords.\n").Document.Body!;

        Assert.Equal("Words.", body.TextContent.Trim());
        Assert.Null(body.QuerySelector("pre"));
    }

    [Fact]
    public void The_lines_of_code_and_of_text_stay_apart()
    {
        var body = Articles.Body("one\ntwo  \nthree\n\n```\nfour\nfive\n```\n");

        Assert.Contains("one\ntwo<br>\nthree", body, StringComparison.Ordinal);
        Assert.Contains("<code>four\nfive\n</code>", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Braces_are_text_and_no_attributes() =>
        Assert.Contains("{onclick=alert(1)}", Articles.Body("Words {onclick=alert(1)}"), StringComparison.Ordinal);

    [Fact]
    public void A_body_over_the_limit_is_refused()
    {
        var read = Articles.TryRead(new string('a', 100), limits: InputLimits.Default with { MaxMarkdownChars = 99 });

        Assert.Same(DiagnosticCodes.FileTooLarge, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void Nesting_that_the_parser_refuses_is_a_diagnostic()
    {
        var read = Articles.TryRead(new string('>', 5000) + " Words.");

        Assert.Null(read.Article);
        Assert.Same(DiagnosticCodes.TooDeeplyNested, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void A_frameset_does_not_replace_the_body() =>
        Assert.Equal("Words.", Articles.Read("<frameset><frame src=\"x\"></frameset>\n\nWords.").Document.Body!.TextContent.Trim());
}
