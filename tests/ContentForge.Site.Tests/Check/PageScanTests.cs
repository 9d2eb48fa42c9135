using ContentForge.Site.Check;

namespace ContentForge.Site.Tests.Check;

public sealed class PageScanTests
{
    [Fact]
    public void Finds_links_and_ids()
    {
        var scan = Scan("<p id=\"a\"><a href=\"b.html?x=1&amp;y#c\">b</a><img src='d.png' alt=''><!-- <a href=no> --></p>");

        Assert.Equal(["b.html?x=1&y#c", "d.png"], scan.Links.Select(link => link.Address));
        Assert.Equal([LinkRole.Followed, LinkRole.Loaded], scan.Links.Select(link => link.Role));
        Assert.Equal(["a"], scan.Ids);
        Assert.Empty(scan.Problems);
    }

    [Theory]
    [InlineData("<link rel=\"canonical\" href=\"x\">", "x", "Named")]
    [InlineData("<link rel=\"stylesheet\" href=\"x\">", "x", "Loaded")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=x.html\">", "x.html", "Followed")]
    [InlineData("<meta property=\"og:url\" content=\"https://help.example/\">", "https://help.example/", "Named")]
    [InlineData("<form action=\"x\"></form>", "x", "Loaded")]
    [InlineData("<label for=\"q\">x</label>", "q", "Element")]
    [InlineData("<div data-search=\"x\"></div>", "x", "Loaded")]
    public void Tells_what_an_address_is_for(string html, string address, string role)
    {
        var link = Assert.Single(Scan(html).Links);

        Assert.Equal((address, role), (link.Address, link.Role.ToString()));
    }

    [Fact]
    public void Reads_each_address_of_a_set_of_pictures() =>
        Assert.Equal(["a.png", "b.png"], Scan("<img alt=\"\" srcset=\"a.png 1x, b.png 2x\">").Links.Select(link => link.Address));

    [Fact]
    public void Knows_the_address_of_the_page_and_whether_it_may_be_listed()
    {
        var scan = Scan("<meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\" href=\"https://help.example/a.html\">");

        Assert.False(scan.IsIndexed);
        Assert.Equal("https://help.example/a.html", scan.Canonical);
    }

    [Fact]
    public void Allows_a_script_of_its_own_and_data() =>
        Assert.Empty(Scan("<script src=\"site.js\" defer></script><script type=\"application/ld+json\">{\"a\":\"<b onclick=1>\"}</script>").Problems);

    [Theory]
    [InlineData("<script>alert(1)</script>", "CF6103", "There is a script in the page itself.")]
    [InlineData("<p onclick=\"alert(1)\">x</p>", "CF6103", "There is an attribute 'onclick'.")]
    [InlineData("<p ONCLICK=alert(1)>x</p>", "CF6103", "There is an attribute 'onclick'.")]
    [InlineData("<p/onclick=alert(1)>x</p>", "CF6103", "There is an attribute 'onclick'.")]
    [InlineData("<p style=\"color:red\">x</p>", "CF6103", "There is an attribute 'style'.")]
    [InlineData("<iframe srcdoc=\"x\"></iframe>", "CF6103", "There is an attribute 'srcdoc'.")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "CF6103", "There is an address with the scheme 'javascript'.")]
    [InlineData("<a href=\" &#106;avascript:alert(1)\">x</a>", "CF6103", "There is an address with the scheme ' javascript'.")]
    [InlineData("<a href=\"java&#10;script:alert(1)\">x</a>", "CF6103", "There is an address with the scheme 'java\nscript'.")]
    [InlineData("<img alt=\"\" src=\"data:image/png;base64,AA\">", "CF6103", "There is an address with the scheme 'data'.")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=javascript:alert(1)\">", "CF6103", "There is an address with the scheme 'javascript'.")]
    [InlineData("<style>p{}</style>", "CF6103", "There is a <style>.")]
    [InlineData("<object data=x></object>", "CF6103", "There is a <object>.")]
    [InlineData("<base href=x>", "CF6103", "There is a <base>.")]
    [InlineData("<!--> <p onclick=1> -->", "CF6103", "There is an attribute 'onclick'.")]
    [InlineData("<!-- a --!> <p onclick=1> -->", "CF6103", "There is an attribute 'onclick'.")]
    [InlineData("1 < 2", "CF6103", "There is a bare '<'.")]
    [InlineData("<p id=a></p><p id=a></p>", "CF6104", "The id 'a' is used twice.")]
    [InlineData("<img src=a.png>", "CF6105", "A picture has no text instead of it (alt).")]
    [InlineData("<script type=\"application/ld+json\">{</script>", "CF6108", "The structured data is no JSON.")]
    public void Tells_what_must_not_be_in_a_page_and_what_is_missing(string html, string code, string message)
    {
        var problem = Assert.Single(Scan(html).Problems);

        Assert.Equal((code, message), (problem.Code.Id, problem.Message));
    }

    [Theory]
    [InlineData("<p>The attribute href=\"y.html\" and &lt;a href=\"y.html\"&gt;</p>")]
    [InlineData("<textarea><a href=\"y.html\"> onclick=1</textarea>")]
    [InlineData("<p title=\"<a href='y.html'> onclick=1 <script>\">x</p>")]
    [InlineData("<!-- <a href=\"y.html\" onclick=1> -->")]
    [InlineData("<script type=\"application/ld+json\">{\"a\":\"<a href='y.html'><!-- \"}</script>")]
    public void Takes_for_no_markup_what_is_text(string html)
    {
        var scan = Scan(html);

        Assert.Empty(scan.Links);
        Assert.Empty(scan.Problems);
    }

    [Fact]
    public void Sees_the_elements_of_a_drawing() =>
        Assert.Equal(["x.html", "y.html"], Scan("<svg><title><a xlink:href=\"x.html\"></a></title></svg><a href=\"y.html\"></a>").Links.Select(link => link.Address));

    [Theory]
    [InlineData("<p>x</p><a href=\"y.html\"")]
    [InlineData("<p>x</p><a href=\"y.html>x</a>")]
    public void Tells_that_a_page_ends_within_a_tag(string html) =>
        Assert.Equal("The page ends in the middle of a tag.", Assert.Single(Scan(html).Problems).Message);

    [Fact]
    public void Wants_a_language_and_a_title() => Assert.Equal(
        ["The page does not say its language.", "The page has no title."],
        PageScan.Of("<!doctype html><html lang=\"\"><title> </title>").Problems.Select(problem => problem.Message));

    [Fact]
    public void Tells_the_line_and_the_column()
    {
        const string Html = "<html lang=en><title>x</title>\r\n<p>é日\r\n  <b onclick=1>";

        Assert.Equal("a.html:3:6", Assert.Single(PageScan.Of(Html).Problems).In("a.html", new LineIndex(Html)).ToString().Split(": ")[0]);
    }

    private static PageScan Scan(string body) => PageScan.Of("<!doctype html><html lang=\"en\"><title>T</title>" + body);
}
