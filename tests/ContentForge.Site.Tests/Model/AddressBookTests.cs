using System.Collections.Immutable;
using ContentForge.Site.Model;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Model;

public sealed class AddressBookTests
{
    [Theory]
    [InlineData("wifi.md", null, "wifi.html")]
    [InlineData("phones/Battery Drain.md", null, "phones/battery-drain.html")]
    [InlineData("phones/wifi/index.html", null, "phones/wifi.html")]
    [InlineData("phones/foo.md", "better-name", "phones/better-name.html")]
    [InlineData("phones/wifi/index.html", "better-name", "phones/better-name.html")]
    [InlineData("phones/foo.md", "/better-name", "better-name.html")]
    [InlineData("phones/foo.md", "/guides/Better Name/", "guides/better-name.html")]
    [InlineData("phones/foo.md", "../../etc/passwd", "etc/passwd.html")]
    [InlineData("phones/foo.md", "???", "phones/foo.html")]
    [InlineData("!!!.md", null, "article.html")]
    [InlineData("v1.2 notes.txt", null, "v1-2-notes.html")]
    public void Takes_the_address_from_the_slug_or_else_from_the_source_path(string file, string? slug, string expected)
    {
        var book = Assign([Published(file, slug)]);

        Assert.Equal(expected, book.Of(file).Value);
        Assert.Empty(book.Diagnostics);
    }

    [Theory]
    [InlineData("kein-ton-ber-hdmi-f-nf-l-sungen", "kein-ton-ueber-hdmi-fuenf-loesungen.html")]
    [InlineData("/kein-ton-ber-hdmi-f-nf-l-sungen/", "kein-ton-ueber-hdmi-fuenf-loesungen.html")]
    [InlineData("kein-ton", "kein-ton.html")]
    [InlineData("über-hdmi", "ueber-hdmi.html")]
    [InlineData(null, "fernseher-ueber-hdmi.html")]
    public void Mends_a_slug_that_has_lost_the_letters_of_its_language(string? slug, string expected)
    {
        var article = Help("fernseher über hdmi.md", "Kein Ton über HDMI? Fünf Lösungen") with { Language = "de" };

        Assert.Equal(expected, Assign([new PublishedArticle(article, slug, [])]).Of(article.Source.File).Value);
    }

    [Fact]
    public void Gives_the_second_of_two_with_one_address_a_number_and_names_both()
    {
        var book = Assign([Published("b/foo.md", "/wifi"), Published("a/foo.md", "/wifi")]);

        Assert.Equal("wifi.html", book.Of("a/foo.md").Value);
        Assert.Equal("wifi-2.html", book.Of("b/foo.md").Value);
        Assert.Equal(
            "b/foo.md: warning CF5001: The address 'wifi.html' belongs to 'a/foo.md'; this article got 'wifi-2.html'.",
            Assert.Single(book.Diagnostics).ToString());
    }

    [Fact]
    public void Never_takes_an_address_from_an_article_that_wants_it()
    {
        var book = Assign([Published("a.md", "wifi"), Published("b.md", "wifi"), Published("c.md", "wifi-2")]);

        Assert.Equal("wifi-2.html", book.Of("c.md").Value);
        Assert.Equal("wifi-3.html", book.Of("b.md").Value);
    }

    [Theory]
    [InlineData("index.md", "index-2.html")]
    [InlineData("404.md", "404-2.html")]
    [InlineData("search.txt", "search-2.html")]
    [InlineData("topics/wifi.md", "topics-2/wifi.html")]
    [InlineData("assets/site.md", "assets-2/site.html")]
    public void Keeps_its_own_pages_for_itself(string file, string expected)
    {
        var book = Assign([Published(file)]);

        Assert.Equal(expected, book.Of(file).Value);
        Assert.Contains("a page of the site itself", Assert.Single(book.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_the_articles()
    {
        PublishedArticle[] articles = [Published("a.md", "x"), Published("b.md", "x"), Published("c.md", "x"), Published("x-2.md")];

        var forward = Assign([.. articles]);
        var backward = Assign([.. articles.Reverse()]);

        Assert.All(articles, article => Assert.Equal(forward.Of(article.Article.Source.File), backward.Of(article.Article.Source.File)));
    }

    [Fact]
    public void Leads_the_address_of_a_merged_copy_to_its_article()
    {
        var book = Assign([Published("a.md", null, new MergedCopy("old/copy.md", "The copy", null))]);

        Assert.Equal(
            new Redirect(SitePath.Parse("old/copy.html"), "The copy", SitePath.Parse("a.html"), "About a.md", "a.md"),
            Assert.Single(book.Redirects));
    }

    [Fact]
    public void Leads_the_slug_of_a_merged_copy_to_its_article_from_the_folder_of_the_copy()
    {
        var book = Assign([Published("a.md", null, new MergedCopy("old/copy.md", "The copy", "wifi"))]);

        Assert.Equal("old/wifi.html", Assert.Single(book.Redirects).From.Value);
    }

    [Fact]
    public void Makes_no_redirect_for_a_copy_with_the_address_of_its_article()
    {
        var book = Assign([Published("a.md", "wifi", new MergedCopy("b.md", "Copy", "wifi"))]);

        Assert.Empty(book.Redirects);
        Assert.Empty(book.Diagnostics);
    }

    [Fact]
    public void Reports_a_copy_whose_address_another_article_has()
    {
        var book = Assign([Published("a.md", null, new MergedCopy("c.md", "Copy", "b")), Published("b.md")]);

        Assert.Empty(book.Redirects);
        Assert.Equal(
            "c.md: warning CF5001: The address 'b.html' belongs to 'b.md'; this merged copy has no redirect.",
            Assert.Single(book.Diagnostics).ToString());
    }

    private static AddressBook Assign(ImmutableArray<PublishedArticle> articles) => AddressBook.Assign(articles, new AddressSpace());

    [Fact]
    public void Shortens_what_no_file_system_could_hold()
    {
        var file = string.Concat(Enumerable.Repeat(new string('日', 200) + "/", 8)) + "wifi.md";

        Assert.EndsWith("/wifi.html", Assign([Published(file)]).Of(file).Value, StringComparison.Ordinal);
    }
}
