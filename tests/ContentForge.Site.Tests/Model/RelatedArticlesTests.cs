using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Site.Model;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Model;

public sealed class RelatedArticlesTests
{
    [Fact]
    public void Reads_on_with_what_is_about_the_same_thing_whatever_the_tags_say()
    {
        var site = TestSite.Of(
            About("printer.md", "Printer prints blank pages", "The printer feeds paper, but every page comes out blank.").Tagged("help"),
            About("cartridge.md", "Cartridge of the printer is dry", "A dry cartridge makes the printer leave pages blank or pale.").Tagged("ink"),
            About("router.md", "Router drops the connection", "The router loses the line every evening.").Tagged("help"),
            About("camera.md", "Camera shows a black picture", "The camera is on, but its picture stays black.").Tagged("help"));

        Assert.Equal("cartridge.md", RelatedTo("printer.md", site)[0]);
    }

    [Fact]
    public void Is_never_the_same_list_everywhere()
    {
        string[] things = ["printer", "router", "camera", "speaker", "keyboard", "monitor"];
        var site = TestSite.Of([.. things.SelectMany(thing => Enumerable.Range(1, 4).Select(number => About(
            string.Create(CultureInfo.InvariantCulture, $"{thing}{number}.md"),
            string.Create(CultureInfo.InvariantCulture, $"{thing} problem of kind {number}"),
            string.Create(CultureInfo.InvariantCulture, $"The {thing} fails. This {thing} needs help number{number}.")).Tagged("help")))]);

        foreach (var article in site.Articles)
        {
            var thing = article.File.TrimEnd('.', 'm', 'd').TrimEnd('1', '2', '3', '4');
            Assert.All(RelatedTo(article.File, site).Take(3), file => Assert.StartsWith(thing, file, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Never_names_the_article_itself_or_the_series_that_the_page_links_to_already()
    {
        var content = Content(
            Published(About("a.md", "Reset a phone", "A reset of the phone.")),
            Published(About("b.md", "Reset a tablet", "A reset of the phone or tablet.")),
            Published(About("c.md", "After a reset", "What a reset of a phone deletes."))) with
        {
            Series = [new Series("Reset", [new SeriesMember("a.md"), new SeriesMember("b.md")])],
        };

        Assert.Equal(["c.md"], RelatedTo("a.md", TestSite.Of(content)));
    }

    [Fact]
    public void Stays_in_the_language_of_the_article()
    {
        var site = TestSite.Of(
            About("a.md", "Excel stürzt ab", "Excel stürzt beim Start ab.") with { Language = "de" },
            About("b.md", "Excel crashes", "Excel crashes at start.") with { Language = "en" },
            About("c.md", "Excel öffnet keine Datei", "Excel stürzt nicht ab, öffnet aber nichts.") with { Language = "de" });

        Assert.Equal(["c.md"], RelatedTo("a.md", site));
    }

    [Fact]
    public void Offers_different_things_rather_than_one_thing_five_times()
    {
        HelpArticle[] articles =
        [
            About("a.md", "Laptop screen flickers", "The laptop screen flickers when the driver is old."),
            .. Enumerable.Range(1, 6).Select(number => About(
                string.Create(CultureInfo.InvariantCulture, $"same{number}.md"), "Screen flickers", "The screen flickers all day, the screen flickers all night.")),
            About("driver.md", "Old driver on a laptop", "An old driver makes a laptop slow; this is how a driver is updated."),
            .. Enumerable.Range(1, 6).Select(number => About(
                string.Create(CultureInfo.InvariantCulture, $"other{number}.md"), "Coffee machine leaks", "Water runs out of the coffee machine.")),
        ];

        Assert.Contains("driver.md", RelatedTo("a.md", TestSite.Of(articles)));
    }

    private static HelpArticle About(string file, string title, string opening) =>
        Help(file, title) with { Intro = [new ParagraphBlock(Text(opening), Source())] };

    private static string[] RelatedTo(string file, HelpSite site) => [.. site.Related.Of(site.Index.ByFile[file], site.Index).Select(article => article.File)];
}
