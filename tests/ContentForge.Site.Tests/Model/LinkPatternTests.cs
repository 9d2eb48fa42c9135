using ContentForge.Site.Model;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Model;

public sealed class LinkPatternTests
{
    private const string Address = "https://help.example/a%20b.html";

    [Theory]
    [InlineData("https://git.example/edit/main/{file}", "https://git.example/edit/main/phones/a%20b%23%3F%22%26.md")]
    [InlineData("https://x.example/new?title={title}&page={url}", "https://x.example/new?title=50%25%20%26%20%22more%22%20%3Cb%3E%20%C3%A4&page=https%3A%2F%2Fhelp.example%2Fa%2520b.html")]
    [InlineData("mailto:desk@help.example?subject={title}", "mailto:desk@help.example?subject=50%25%20%26%20%22more%22%20%3Cb%3E%20%C3%A4")]
    [InlineData("https://x.example/{language}/{page}", "https://x.example/en/phones/a-b.html")]
    [InlineData("https://x.example/all", "https://x.example/all")]
    public void What_differs_is_put_in_and_encoded(string pattern, string expected)
    {
        var article = TestSite.Of(Published(Help("phones/a b#?\"&.md", "50% & \"more\" <b> ä"))).Articles[0];

        Assert.Equal(expected, LinkPattern.Parse(pattern).For(article, Address).Value);
    }

    [Fact]
    public void A_title_cannot_add_a_field()
    {
        var article = TestSite.Of(Published(Help("a.md", "x&assignee=me#end"))).Articles[0];

        Assert.Equal("https://x.example/new?title=x%26assignee%3Dme%23end", LinkPattern.Parse("https://x.example/new?title={title}").For(article, Address).Value);
    }

    [Theory]
    [InlineData("https://x.example/{name}", "has the unknown name '{name}'; known are {file}, {title}, {url}, {page}, {language}")]
    [InlineData("https://x.example/{}", "has the unknown name '{}'")]
    [InlineData("https://x.example/{File}", "has the unknown name '{File}'")]
    [InlineData("https://x.example/{file", "has a brace that is not closed or was never opened")]
    [InlineData("https://x.example/file}", "has a brace that is not closed or was never opened")]
    [InlineData("https://x.example/{{file}}", "has a brace that is not closed")]
    [InlineData("javascript:alert({title})", "is no address that begins with https://, http:// or mailto:")]
    [InlineData("ftp://x.example/{file}", "is no address that begins with")]
    [InlineData("/edit/{file}", "is no address that begins with")]
    [InlineData("", "is no address that begins with")]
    [InlineData("{file}", "is no address that begins with")]
    [InlineData("https://{title}.example/", "has a name in braces, or of a user, before its path")]
    [InlineData("https://x.example:{title}/", "is no address that begins with")]
    [InlineData("https://x.example{title}", "has a name in braces, or of a user, before its path")]
    [InlineData("https://name:secret@x.example/{file}", "has a name in braces, or of a user, before its path")]
    [InlineData("mailto:{title}@x.example", "has a name in braces, or of a user, before its path")]
    public void What_could_lead_elsewhere_is_refused(string pattern, string reason) =>
        Assert.StartsWith(reason, Assert.Throws<FormatException>(() => LinkPattern.Parse(pattern)).Message, StringComparison.Ordinal);
}
