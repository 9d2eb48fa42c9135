using ContentForge.Core.Model;
using ContentForge.Site.Model;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Model;

public sealed class SiteIndexTests
{
    [Fact]
    public void Counts_spellings_of_one_topic_together_and_shows_the_usual_one()
    {
        var site = TestSite.Of(
            Published(Help("a.md", "A").Tagged("wi-fi")),
            Published(Help("b.md", "B").Tagged("Wi-Fi", "Router")),
            Published(Help("c.md", "C").Tagged("Wi-Fi", "wi fi")));

        Assert.Equal(["Router: 1", "Wi-Fi: 3"], site.Index.Topics.All.Select(topic => $"{topic.Title}: {topic.Articles.Length}"));
        Assert.Equal("topics/wi-fi.html", site.Index.Topics.All[1].PageAt(1).Value);
    }

    [Fact]
    public void Counts_singular_and_plural_together()
    {
        var site = TestSite.Of(Published(Help("a.md", "A").Tagged("printer")), Published(Help("b.md", "B").Tagged("Printers")));

        Assert.Equal("topics/printer.html", Assert.Single(site.Index.Topics.All).PageAt(1).Value);
    }

    [Fact]
    public void Puts_an_article_tagged_with_a_platform_into_the_list_of_that_platform()
    {
        var site = TestSite.Of(Published(Help("a.md", "A").For("iPhone")), Published(Help("b.md", "B").Tagged("iphone", "Battery")));

        Assert.Equal(["iPhone: 2"], site.Index.Platforms.Select(platform => $"{platform.Title}: {platform.Articles.Length}"));
        Assert.Equal(["Battery: 1"], site.Index.Topics.All.Select(topic => $"{topic.Title}: {topic.Articles.Length}"));
    }

    [Fact]
    public void Puts_an_article_tagged_with_a_version_of_a_platform_into_the_list_of_that_platform()
    {
        var site = TestSite.Of(Published(Help("a.md", "A").For("Windows")), Published(Help("b.md", "B").Tagged("win11", "windows-10")));

        Assert.Equal("Windows: 2", Assert.Single(site.Index.Platforms.Select(platform => $"{platform.Title}: {platform.Articles.Length}")));
        Assert.Empty(site.Index.Topics.All);
    }

    [Fact]
    public void Lists_an_article_under_the_platform_of_one_of_its_variants()
    {
        var variant = Procedure("p1", "Restart it.") with { AppliesTo = new AppliesTo([new Platform("Android")]) };

        Assert.Equal("Android", Assert.Single(TestSite.Of(Published(Help("a.md", "A", Fix(1, "Restart", variant)))).Index.Platforms).Title);
    }

    [Fact]
    public void Tells_the_sections_that_articles_stand_in_from_their_tags()
    {
        var article = Help("a.md", "A").Tagged("dns", "Network");
        var site = TestSite.Of(
            Published(article with { Metadata = article.Metadata with { Categories = ["Phones"] } }),
            Published(Help("b.md", "B").Tagged("phones")));

        Assert.Equal(["Dns: 1", "Network: 1", "Phones: 2"], site.Index.Topics.All.Select(topic => $"{topic.Title}: {topic.Articles.Length}"));
        Assert.Equal(["Phones"], site.Index.Categories.Select(topic => topic.Title));
    }

    [Fact]
    public void Counts_an_article_once_for_a_platform_with_two_versions()
    {
        var article = Help("a.md", "A") with { AppliesTo = new AppliesTo([new Platform("Windows", "10"), new Platform("Windows", "11")]) };

        Assert.Single(Assert.Single(TestSite.Of(Published(article)).Index.Platforms).Articles);
    }

    [Fact]
    public void Orders_titles_without_looking_at_case()
    {
        var site = TestSite.Of(Published(Help("1.md", "banana")), Published(Help("2.md", "Apple")), Published(Help("3.md", "apple")));

        Assert.Equal(["Apple", "apple", "banana"], site.Index.ByTitle.Select(article => article.Title));
    }

    [Fact]
    public void Leaves_out_a_series_with_less_than_two_members_on_the_site()
    {
        var content = Content(Published("a.md"), Published("b.md")) with
        {
            Series =
            [
                new Series("Both", [new SeriesMember("a.md", "iPhone"), new SeriesMember("b.md")]),
                new Series("One", [new SeriesMember("a.md"), new SeriesMember("merged-away.md")]),
            ],
        };

        var series = Assert.Single(TestSite.Of(content).Index.Series);
        Assert.Equal("series/both.html", series.Path.Value);
        Assert.Equal(["iPhone", "About b.md"], series.Members.Select(member => member.Label));
    }

    [Fact]
    public void A_series_keeps_its_address_when_its_title_counts_one_more_member()
    {
        var content = Content(Published("a.md"), Published("b.md")) with
        {
            Series = [new Series("Reset your phone: 2 devices", [new SeriesMember("a.md"), new SeriesMember("b.md")]) { Name = "Reset your" }],
        };

        Assert.Equal("series/reset-your.html", Assert.Single(TestSite.Of(content).Index.Series).Path.Value);
    }

    [Fact]
    public void Keeps_an_error_code_with_all_its_articles()
    {
        var problem = new Problem("It fails", ["0x80070005", "ERR_TIMED_OUT"], [], Source());
        var site = TestSite.Of(
            Published(Help("a.md", "A") with { Problems = [problem] }),
            Published(Help("b.md", "B") with { Problems = [problem with { ErrorCodes = ["0X80070005"] }] }));

        Assert.Equal(
            ["code-0x80070005 0X80070005 a.md b.md", "code-err-timed-out ERR_TIMED_OUT a.md"],
            site.Index.ErrorCodes.Select(entry => $"{entry.Anchor} {entry.Code} {string.Join(' ', entry.Articles.Select(article => article.File))}"));
    }
}
