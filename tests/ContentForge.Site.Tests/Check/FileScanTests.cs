using ContentForge.Site.Check;

namespace ContentForge.Site.Tests.Check;

public sealed class FileScanTests
{
    [Theory]
    [InlineData("_redirects", "/a.html /b.html 301\n/c.html /d%20e.html 302\n", "/b.html /d%20e.html")]
    [InlineData("redirects.nginx.map", "/a.html /b.html;\n", "/b.html")]
    [InlineData("robots.txt", "User-agent: *\nSitemap: https://help.example/sitemap.xml\n", "https://help.example/sitemap.xml")]
    [InlineData("assets/site.css", "a{background:url( 'a.png' )}@import \"b.css\";b{background:url(c.svg)}", "a.png b.css c.svg")]
    [InlineData("sitemap-2.xml", "<urlset><url><loc>https://help.example/?a&amp;b</loc></url></urlset>", "https://help.example/?a&b")]
    [InlineData("feed.xml", "<feed><link rel=\"self\" href=\"feed.xml\"/></feed>", "feed.xml")]
    [InlineData("feed.json", "{\"items\": [{\"url\": \"a.html\", \"id\": \"x\"}]}", "a.html")]
    [InlineData("site.webmanifest", "{\"start_url\": \"index.html\", \"icons\": [{\"src\": \"i\\u0026.svg\"}]}", "index.html i&.svg")]
    [InlineData("llms.txt", "- [A](<a.md>): b\n- [C\\] (x)](<c.md>)", "a.md c.md")]
    [InlineData("a.md", "![A](<a.png> \"A caption\")", "a.png")]
    [InlineData("data/model.json", "{\"url\": \"elsewhere.png\"}", "")]
    [InlineData("data/other.xml", "<a href=\"elsewhere\"/>", "")]
    public void Finds_the_addresses_of_a_file(string path, string text, string addresses)
    {
        var scan = FileScan.Of(path, text);

        Assert.Empty(scan.Problems);
        Assert.Equal(addresses, string.Join(' ', scan.Links.Select(link => link.Address)));
    }

    [Fact]
    public void Passes_over_what_only_looks_like_a_link_in_markdown() => Assert.Equal(
        ["real.md"],
        FileScan.Of("a.md", "`` [x](<code.md>) `` [a](<real.md>)\n\n````\n```\n[x](<block.md>)\n````\n\n\\[x\\](<text.md>)").Links.Select(link => link.Address));

    [Theory]
    [InlineData("feed.xml", "<feed><entry><summary>Set href=&quot;y.html&quot; or <![CDATA[<a href=\"y.html\"> and <loc>y</loc>]]>.</summary></entry></feed>")]
    [InlineData("feed.xml", "<feed><!-- <link href=\"y.html\"/> --><entry><title>The attribute href=\"y.html\"</title><category href=\"y\"/></entry></feed>")]
    [InlineData("sitemap.xml", "<urlset><!-- <loc>y</loc> --></urlset>")]
    [InlineData("feed.json", "{\"title\": \"\\\"url\\\": \\\"y.html\\\"\", \"content_text\": \"<a href='y'> \\\"src\\\": \\\"z\\\"\"}")]
    [InlineData("a.md", "Write `[p](<x.html>)` here.")]
    [InlineData("a.md", "| a | b |\n|---|---|\n| `[p](<x.html>)` | ``` ![p](<`x`.png>) ``` |")]
    [InlineData("a.md", "~~~\n[p](<x.html>)\n~~~\n\n    [p](<y.html>)\n\n\\[p](\\<z.html\\>)\n\n<!-- [p](<v.html>) <a href=\"w\"> -->")]
    [InlineData("a.md", "1. One\n\n   `````text\n   ````\n   [p](<x.html>)\n   `````")]
    [InlineData("a.css", "/* url(a.png) @import 'b.css' */ a::before { content: \"url(c.png)\" } .my-url { x: 'y' }")]
    public void Takes_for_no_link_what_is_text(string path, string text)
    {
        var scan = FileScan.Of(path, text);

        Assert.Empty(scan.Links);
        Assert.Empty(scan.Problems);
    }

    [Theory]
    [InlineData("feed.xml", "<feed>\n<link rel='a'\n  href='é.xml'/></feed>", "é.xml", 3, 9)]
    [InlineData("feed.xml", "<feed><content type=\"html\">&lt;p&gt;&lt;a href=\"y.html\"&gt;</content></feed>", "y.html", 1, 28)]
    [InlineData("feed.xml", "<feed><content type='xhtml'><div><a href='y.html'/></div></content></feed>", "y.html", 1, 43)]
    [InlineData("feed.xml", "<feed><entry><content src='y.pdf'/></entry></feed>", "y.pdf", 1, 28)]
    [InlineData("feed.xml", "<feed><icon>y.svg</icon></feed>", "y.svg", 1, 13)]
    [InlineData("sitemap.xml", "<urlset>\n<url><loc><![CDATA[y.html]]></loc></url></urlset>", "y.html", 2, 20)]
    [InlineData("feed.json", "{\"title\": \"日本\",\n \"é\": \"é\", \"url\":\"y.html\"}", "y.html", 2, 19)]
    [InlineData("feed.json", "{\"items\":[{\"content_html\": \"<a href=\\\"y.html\\\">\"}]}", "y.html", 1, 29)]
    [InlineData("a.md", "A\n[p](x.html 'T')", "x.html", 2, 5)]
    [InlineData("a.md", "A\n\n| a |\n|---|\n| [p](<x.html>) |", "x.html", 5, 8)]
    [InlineData("a.md", "A [p][q].\n\n[q]: x.html", "x.html", 3, 6)]
    [InlineData("a.md", "A <a href=\"x.html\">p</a>", "x.html", 1, 3)]
    [InlineData("a.md", "A\n\n<p>\n<img src=\"x.png\">\n</p>", "x.png", 3, 1)]
    [InlineData("a.css", "a { b: \"/*\" }\n c { d: URL( \\000079 .png ) }", "y.png", 2, 14)]
    [InlineData("a.css", "@import\n \"y.css\";", "y.css", 2, 3)]
    public void Finds_each_link_in_its_place(string path, string text, string address, int line, int column)
    {
        var link = Assert.Single(FileScan.Of(path, text).Links);

        var place = new LineIndex(text).SpanAt(link.Offset);
        Assert.Equal((address, line, column), (link.Address, place.StartLine, place.StartColumn));
    }

    [Theory]
    [InlineData("_redirects", "/a.html\n", 0)]
    [InlineData("_redirects", "/a.html /b.html 301\na.html /b.html 301\n", 20)]
    [InlineData("feed.xml", "<feed>\n<entry></feed>", 16)]
    [InlineData("feed.json", "{\n  \"a\": }", 9)]
    [InlineData("feed.json", "{\n\"é日\": }", 8)]
    [InlineData("redirects.nginx.map", "# how to\n/a.html /b.html\n", 9)]
    [InlineData("assets/search-1/index.js", "alert(1)", 0)]
    [InlineData("assets/search-1/index.js", "contentforgeSearch('index', 0, {\"count\":1});", 0)]
    public void Tells_where_a_file_cannot_be_read(string path, string text, int offset)
    {
        var problem = Assert.Single(FileScan.Of(path, text).Problems);

        Assert.Equal(("CF6108", offset), (problem.Code.Id, problem.Offset));
    }

    [Fact]
    public void Reads_no_document_type_definition() =>
        Assert.Single(FileScan.Of("feed.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>").Problems);

    [Fact]
    public void Knows_which_parts_a_search_index_has()
    {
        var links = FileScan.Of("assets/search-1/index.js", "contentforgeSearch('index', 0, {\"count\":11,\"perFile\":10,\"firstTerms\":[\"a\",\"m\"],\"firstWords\":[\"a\"]});\n").Links;

        Assert.Equal(["terms-0.js", "terms-1.js", "words-0.js", "articles-0.js", "articles-1.js"], links.Select(link => link.Address));
    }

    [Fact]
    public void Follows_the_results_of_a_search()
    {
        var link = Assert.Single(FileScan.Of("assets/search-1/articles-0.js", "contentforgeSearch('articles', 0, [[\"A\",\"b/a.html\",\"\",1]]);\n").Links);

        Assert.Equal(("../../b/a.html", 40), (link.Address, link.Offset));
    }
}
