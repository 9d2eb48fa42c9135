using ContentForge.Site.Model;

namespace ContentForge.Site.Tests.Model;

public sealed class SitePathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("phones/android/wifi.html")]
    [InlineData("größe/日本.html")]
    [InlineData("_redirects")]
    [InlineData(".contentforge-manifest")]
    public void Takes_a_relative_path(string path) => Assert.Equal(path, SitePath.Parse(path).Value);

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../outside.html")]
    [InlineData("a/../../outside.html")]
    [InlineData("a//b.html")]
    [InlineData("a/./b.html")]
    [InlineData("a\\b.html")]
    [InlineData("C:/a.html")]
    [InlineData("a\0.html")]
    [InlineData("a\n.html")]
    [InlineData("con.html")]
    [InlineData("a/LPT1.txt")]
    [InlineData("a./b.html")]
    [InlineData("a /b.html")]
    [InlineData("what?.html")]
    [InlineData("a#b.html")]
    [InlineData("\uD800.html")]
    public void Refuses_what_could_leave_the_folder_or_is_no_file_name(string path) =>
        Assert.Throws<FormatException>(() => SitePath.Parse(path));

    [Fact]
    public void Refuses_a_name_longer_than_file_systems_allow() =>
        Assert.Throws<FormatException>(() => SitePath.Parse(new string('日', 90) + ".html"));

    [Theory]
    [InlineData("index.html", "")]
    [InlineData("phones/wifi.html", "../")]
    [InlineData("a/b/c.html", "../../")]
    public void Knows_the_way_back_to_the_root(string path, string root) => Assert.Equal(root, SitePath.Parse(path).Root);
}
