using ContentForge.Site.Check;

namespace ContentForge.Site.Tests.Check;

public sealed class LinkTargetTests
{
    private static readonly Uri Home = new("https://help.example/site/");

    [Theory]
    [InlineData("b.html", "x/b.html", "")]
    [InlineData("../b.html?q=1#c%20d", "b.html", "c d")]
    [InlineData("#c", "x/a.html", "c")]
    [InlineData("", "x/a.html", "")]
    [InlineData("/site/b.html", "b.html", "")]
    [InlineData("/site/", "index.html", "")]
    [InlineData("https://help.example/site/", "index.html", "")]
    [InlineData("https://help.example/site/topics/#c", "topics/index.html", "c")]
    [InlineData("./%C3%BC.html", "x/ü.html", "")]
    public void Leads_to_a_file_of_the_site(string address, string path, string anchor) =>
        Assert.Equal(new LinkTarget(path, anchor, IsExternal: false), LinkTarget.Of("x/a.html", address, Home));

    [Theory]
    [InlineData("../../b.html")]
    [InlineData("%2e%2e/%2e%2e/b.html")]
    [InlineData("/b.html")]
    public void Leads_out_of_the_site(string address) => Assert.Equal((null, false), (Of(address).Path, Of(address).IsExternal));

    [Theory]
    [InlineData("https://help.example/other/")]
    [InlineData("https://other.example/site/")]
    [InlineData("//other.example/site/")]
    [InlineData("mailto:a@help.example")]
    public void Leads_to_another_site(string address) => Assert.True(Of(address).IsExternal);

    // A browser that reads the files themselves shows a list of files for a folder.
    [Fact]
    public void Finds_no_page_for_a_folder_without_a_server() => Assert.Equal("x/topics/", Of("topics/").Path);

    private static LinkTarget Of(string address) => LinkTarget.Of("x/a.html", address, Home);
}
