using ContentForge.Core.Model;

namespace ContentForge.Core.Tests.Model;

public sealed class RelativeAddressTests
{
    [Theory]
    [InlineData("b.md", "phones/b.md")]
    [InlineData("./pictures/b.png?w=3#top", "phones/pictures/b.png")]
    [InlineData("../b%20c.md", "b c.md")]
    [InlineData("/tablets/b.md", "tablets/b.md")]
    [InlineData("../../b.md", null)]
    [InlineData("..", null)]
    public void Means_a_file_of_the_folder_or_none(string address, string? file) =>
        Assert.Equal(file, RelativeAddress.FileOf(address, "phones/a.md"));

    [Theory]
    [InlineData("phones/b.md")]
    [InlineData("is it 100%? yes #1: it is.md")]
    public void The_address_of_a_file_means_it_from_anywhere(string file) =>
        Assert.Equal(file, RelativeAddress.FileOf(RelativeAddress.OfFile(file).Value, "phones/android/a.md"));

    [Fact]
    public void Leads_to_where_the_source_was_published() => Assert.Equal(
        "https://help.example/phones/b.html",
        RelativeAddress.Published(SafeUrl.Parse("b.html"), SafeUrl.Parse("https://help.example/phones/a.html"))?.Value);

    [Fact]
    public void Without_a_published_address_it_leads_nowhere() => Assert.Null(RelativeAddress.Published(SafeUrl.Parse("b.html"), null));
}
