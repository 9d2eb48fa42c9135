using ContentForge.Core.Model;
using ContentForge.Site.Images;
using ContentForge.Site.Outputs;
using ContentForge.Site.Tests.Publishing;
using ContentForge.Site.Views;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Images;

public sealed class ImageTests : IDisposable
{
    private const string Png = "89504E470D0A1A0A0000000D49484452000002800000012C0802000000";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Png, ".png", 640, 300)]
    [InlineData("474946383961400190000000", ".gif", 320, 144)]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC0001108012C0280030122", ".jpg", 640, 300)]
    [InlineData("524946461A000000574542505650385810000000000000007F02002B0100", ".webp", 640, 300)]
    [InlineData("524946461A00000057454250565038200E00000000000000000080022C01", ".webp", 640, 300)]
    [InlineData("524946461A000000574542505650384C0D0000002F7FC24A000000000000", ".webp", 640, 300)]
    public void Reads_the_size_of_a_picture(string hexadecimal, string extension, int width, int height) =>
        Assert.Equal(new ImageFormat(extension, width, height), ImageFormat.Read(Convert.FromHexString(hexadecimal)));

    [Theory]
    [InlineData("")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FFE0")]
    [InlineData("3C73766720786D6C6E73")]
    [InlineData("89504E470D0A1A0A0000000D49484452000000000000012C0802000000")]
    public void Takes_nothing_that_is_no_picture(string hexadecimal) => Assert.Null(ImageFormat.Read(Convert.FromHexString(hexadecimal)));

    [Fact]
    public void Survives_every_length_of_a_file_that_is_cut_off()
    {
        var file = Convert.FromHexString("FFD8FFE000104A46494600010100000100010000FFC0001108012C0280030122");

        Assert.All(Enumerable.Range(0, 29), length => Assert.Null(ImageFormat.Read(file.AsSpan(0, length))));
    }

    [Fact]
    public void Copies_a_picture_once_and_tells_its_size()
    {
        WritePicture("input/phones/images/a.png");
        WritePicture("input/phones/images/same.png");
        var site = SiteWith("images/a.png", "./images/same.png?v=2");

        var views = ArticleViewBuilder.Of(site.Articles[0], site).Intro.OfType<MediaView>().ToArray();

        var file = Assert.Single(new ImageFiles().Plan(site));
        Assert.Equal(2, views.Length);
        Assert.All(views, view => Assert.Equal(("../" + file.Path.Value, 640, 300), (view.Source, view.Width, view.Height)));
    }

    [Theory]
    [InlineData("missing.png")]
    [InlineData("notes.png")]
    [InlineData("linked.png")]
    [InlineData("../../secret.png")]
    [InlineData("%2e%2e/%2e%2e/secret.png")]
    public void Leaves_out_what_is_missing_no_picture_or_not_in_the_folder(string address)
    {
        WritePicture("secret.png");
        Directory.CreateDirectory(_folder["input/phones"]);
        File.WriteAllText(_folder["input/phones/notes.png"], "no picture");
        File.CreateSymbolicLink(_folder["input/phones/linked.png"], _folder["secret.png"]);
        var site = SiteWith(address);

        Assert.Empty(new ImageFiles().Plan(site));
        Assert.Empty(ArticleViewBuilder.Of(site.Articles[0], site).Intro);
    }

    private ContentForge.Site.SiteModel.SiteData SiteWith(params string[] addresses)
    {
        var source = Source() with { File = "phones/a.md" };
        var pictures = addresses.Select(address => new MediaBlock(new Media(MediaKind.Image, SafeUrl.Parse(address), "A", null, source), source));
        var article = Help("phones/a.md", "A") with { Intro = [.. pictures] };
        return TestSite.Of(Content(Published(article)), new SiteOptions { MediaFolder = _folder["input"] });
    }

    private void WritePicture(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        File.WriteAllBytes(_folder[path], Convert.FromHexString(Png));
    }
}
