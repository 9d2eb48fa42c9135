using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Tests.Read.Formats;

public sealed class HtmlReaderTests
{
    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><title>Lights stay dark - Desk Help</title>
        <meta property="og:description" content="What to do."><link rel="canonical" href="https://desk.example/lights"></head>
        <body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/all">All articles</a></li></ul></nav>
        <div class="page">
        <div class="post-content">
        <h1>Lights stay dark</h1>
        <p>The lights under the keys follow a sensor, and the sensor sees the sun, so begin in a dark room.</p>
        <ol start="3"><li>Hold the function key until the bar appears on the screen.</li><li>Press the key with the small sun.</li></ol>
        <p>If the lights still stay dark, the driver is old; the maker has a newer one on its pages.</p>
        </div>
        <div class="comments"><p>Worked for me on the second try, thank you so much for this, I had given up hope already!</p></div>
        </div>
        <footer><p>All rights reserved by the people of Desk Help, who write about desks and what stands on them.</p></footer>
        </body></html>
        """;

    [Fact]
    public void Keeps_the_article_and_leaves_the_site_behind()
    {
        var text = Articles.ReadPage(Page).Article.Document.Body!.TextContent;

        Assert.Contains("Press the key with the small sun.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Worked for me", text, StringComparison.Ordinal);
        Assert.DoesNotContain("All rights", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_the_article_where_names_say_nothing()
    {
        var page = Page.Replace("post-content", "x1", StringComparison.Ordinal).Replace("comments", "x2", StringComparison.Ordinal).Replace("page", "x3", StringComparison.Ordinal);

        var text = Articles.ReadPage(page).Article.Document.Body!.TextContent;

        Assert.Contains("the driver is old", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_of_a_list_go_on_from_its_start()
    {
        var markers = Articles.ReadPage(Page).Article.Document.Body!.QuerySelectorAll("li").Select(item => item.GetAttribute("data-cf-marker"));

        Assert.Equal(["3.", "4."], markers);
    }

    [Fact]
    public void Blocks_carry_the_line_they_begin_on() =>
        Assert.Equal(10, SourceLines.Of(Articles.ReadPage(Page).Article.Document.Body!.QuerySelector("ol")!).StartLine);

    [Fact]
    public void The_head_says_what_front_matter_would()
    {
        var matter = Articles.Read(Page, "a.html").FrontMatter;

        Assert.Equal("Lights stay dark", matter.Title);
        Assert.Equal("What to do.", matter.Description);
        Assert.Equal("en", matter.Language);
        Assert.Equal("https://desk.example/lights", matter.CanonicalUrl!.Value);
    }

    [Theory]
    [InlineData("Desk Help | The lights under the keys stay dark", "The lights under the keys stay dark", "The lights under the keys stay dark")]
    [InlineData("Lights stay dark - The Whole Desk Help Archive", "The Whole Desk Help Archive", "Lights stay dark")]
    [InlineData("Lights stay dark – Lamps", "Lamps", "Lights stay dark")]
    public void The_title_of_a_page_is_cut_from_the_name_of_its_site(string title, string heading, string expected) =>
        Assert.Equal(expected, Articles.Read($"<html><head><title>{title}</title></head><body><h1>{heading}</h1><p>Hold the key.</p></body></html>", "a.html").FrontMatter.Title);

    [Fact]
    public void A_page_with_too_many_elements_is_refused()
    {
        var read = Articles.TryRead("<html><body>" + string.Concat(Enumerable.Repeat("<br>", 300)), "a.html", InputLimits.Default with { MaxElements = 200 });

        Assert.Same(DiagnosticCodes.TooManyElements, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void Nesting_beyond_all_measure_is_refused_before_it_is_parsed()
    {
        var read = Articles.TryRead("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 200_000)), "a.html");

        Assert.Same(DiagnosticCodes.TooDeeplyNested, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void What_is_nested_too_deeply_becomes_one_text()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 1000)) + "Words <b>and</b> more";

        Assert.Equal("Words and more\n", Articles.Ingest(page, "a.html").CleanText);
    }
}
