using ContentForge.Site.Publishing;

namespace ContentForge.Site.Tests.Publishing;

public sealed class PageScanTests
{
    [Fact]
    public void Finds_links_and_ids()
    {
        var scan = PageScan.Of("<!doctype html><p id=\"a\"><a href=\"b.html?x=1&amp;y#c\">b</a><img src='d.png' alt=''><!-- <a href=no> --></p>");

        Assert.Equal(["b.html?x=1&y#c", "d.png"], scan.Links);
        Assert.Equal(["a"], scan.Ids);
        Assert.Empty(scan.Problems);
    }

    [Fact]
    public void Allows_a_script_of_its_own_and_data()
    {
        var scan = PageScan.Of("<script src=\"site.js\" defer></script><script type=\"application/ld+json\">{\"a\":\"<b onclick=1>\"}</script>");

        Assert.Empty(scan.Problems);
        Assert.Equal(["site.js"], scan.Links);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "There is a script in the page itself.")]
    [InlineData("<p onclick=\"alert(1)\">x</p>", "There is an attribute 'onclick'.")]
    [InlineData("<p style=\"color:red\">x</p>", "There is an attribute 'style'.")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "There is an address with the scheme 'javascript'.")]
    [InlineData("<a href=\" &#106;avascript:alert(1)\">x</a>", "There is an address with the scheme ' javascript'.")]
    [InlineData("<img src=\"data:image/png;base64,AA\">", "There is an address with the scheme 'data'.")]
    [InlineData("<style>p{}</style>", "There is a <style>.")]
    [InlineData("<object data=x></object>", "There is a <object>.")]
    [InlineData("<p id=a></p><p id=a></p>", "The id 'a' is used twice.")]
    [InlineData("1 < 2", "There is a bare '<' at character 3.")]
    public void Tells_what_must_not_be_in_a_page(string html, string problem) => Assert.Equal([problem], PageScan.Of(html).Problems);
}
