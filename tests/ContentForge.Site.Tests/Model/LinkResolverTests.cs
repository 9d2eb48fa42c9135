using ContentForge.Core.Model;
using ContentForge.Site.Model;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Model;

public sealed class LinkResolverTests
{
    [Theory]
    [InlineData("https://vendor.example/tool", "https://vendor.example/tool")]
    [InlineData("mailto:help@vendor.example", "mailto:help@vendor.example")]
    [InlineData("reset.md", "../phones/reset.html")]
    [InlineData("./reset.html#step-2", "../phones/reset.html")]
    [InlineData("/phones/reset/", "../phones/reset.html")]
    [InlineData("../router.md", "../router.html")]
    [InlineData("../old/copy.md", "../router.html")]
    [InlineData("http://www.blog.example/Router/?utm_source=x", "../router.html")]
    public void Leads_to_the_page_of_an_article_or_leaves_the_site(string url, string expected) =>
        Assert.Equal(expected, Resolve(url)?.Value);

    [Theory]
    [InlineData("#top")]
    [InlineData("wifi.md")]
    [InlineData("gone.html")]
    [InlineData("../../../etc/passwd")]
    public void Leads_nowhere_when_there_is_no_such_page(string url) => Assert.Null(Resolve(url));

    [Fact]
    public void Leads_to_where_the_source_was_published()
    {
        var site = TestSite.Of(Published(Help("a.md", "A").At("https://blog.example/guides/a/")));

        Assert.Equal("https://blog.example/tools/x", site.Links.Resolve(SafeUrl.Parse("/tools/x"), site.Articles[0])?.Value);
    }

    private static SafeUrl? Resolve(string url)
    {
        var site = TestSite.Of(
            Published("phones/wifi.md"),
            Published("phones/reset.md"),
            new PublishedArticle(Help("router.md", "Router").At("https://blog.example/router"), null, [new MergedCopy("old/copy.md", "Copy", null)]));
        return site.Links.Resolve(SafeUrl.Parse(url), site.Index.ByFile["phones/wifi.md"]);
    }
}
