using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Images;
using ContentForge.Site.Model;
using ContentForge.Site.Outputs;
using ContentForge.Site.Tests.Publish;
using ContentForge.Site.Views;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Images;

public sealed class ImageTests : IDisposable
{
    private const string Png = "89504E470D0A1A0A0000000D49484452000002800000012C0802000000";

    // ftyp, then meta > iprp > ipco with room for one box of 20 bytes.
    private const string Avif = "0000001466747970617669660000000061766966000000306D657461000000000000002469707270" + "0000001C6970636F";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Png, ".png", 640, 300)]
    [InlineData("474946383961400190000000", ".gif", 320, 144)]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC0001108012C0280030122", ".jpg", 640, 300)]
    [InlineData("524946461A000000574542505650385810000000000000007F02002B0100", ".webp", 640, 300)]
    [InlineData("524946461A00000057454250565038200E00000000000000000080022C01", ".webp", 640, 300)]
    [InlineData("524946461A000000574542505650384C0D0000002F7FC24A000000000000", ".webp", 640, 300)]
    [InlineData("FFD8FFE1001E45786966000049492A00080000000100120103000100000006000000FFC0001108012C0280030122", ".jpg", 300, 640)]
    [InlineData("FFD8FFE1001E4578696600004D4D002A000000080001011200030000000100080000FFC0001108012C0280030122", ".jpg", 300, 640)]
    [InlineData("FFD8FFE1001E45786966000049492A00080000000100120103000100000003000000FFC0001108012C0280030122", ".jpg", 640, 300)]
    [InlineData(Avif + "000000146973706500000000000002800000012C", ".avif", 640, 300)]
    public void Reads_the_size_of_a_picture(string hexadecimal, string extension, int width, int height) =>
        Assert.Equal(new ImageFormat(extension, width, height), ImageFormat.Read(Convert.FromHexString(hexadecimal)));

    [Theory]
    [InlineData("")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FFE0")]
    [InlineData("3C73766720786D6C6E73")]
    [InlineData("0000001466747970617669660000000061766966")]
    [InlineData("0000001466747970686569630000000068656963")]
    [InlineData("89504E470D0A1A0A0000000D49484452000000000000012C0802000000")]
    public void Takes_nothing_that_is_no_picture(string hexadecimal) => Assert.Null(ImageFormat.Read(Convert.FromHexString(hexadecimal)));

    [Theory]
    [InlineData("width='640' height='300.4px'", "<rect/>", 640, 300)]
    [InlineData("viewBox='0 0 24 12'", "<g><use href='#a'/><style>.a{fill:url(#b)}</style><image href='data:image/png;base64,AA'/></g>", 24, 12)]
    [InlineData("width='100%' viewBox='0,0,24,12'", "<metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>", 24, 12)]
    public void Reads_the_size_of_a_drawing(string attributes, string content, int width, int height) =>
        Assert.Equal(new ImageFormat(".svg", width, height), ImageFormat.Read(Svg(attributes, content)));

    [Theory]
    [InlineData("width='1' height='1'", "<script>1</script>")]
    [InlineData("width='1' height='1' onload='1'", "")]
    [InlineData("width='1' height='1'", "<foreignObject/>")]
    [InlineData("width='1' height='1'", "<b xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("width='1' height='1'", "<unknown xmlns='urn:x'/>")]
    [InlineData("width='1' height='1'", "<animate attributeName='href' to='javascript:1'/>")]
    [InlineData("width='1' height='1'", "<use href='other.svg#a'/>")]
    [InlineData("width='1' height='1'", "<use x:href='https://elsewhere.example/' xmlns:x='http://www.w3.org/1999/xlink'/>")]
    [InlineData("width='1' height='1'", "<image href='data:image/svg+xml;base64,AA'/>")]
    [InlineData("width='1' height='1'", "<style>@import 'x.css';</style>")]
    [InlineData("width='1' height='1'", "<rect style='fill:url( \"https://elsewhere.example/\" )'/>")]
    [InlineData("width='1' height='1'", "<?xml-stylesheet href='x.css'?>")]
    [InlineData("width='1' height='1'", "<rect>")]
    [InlineData("", "<rect/>")]
    [InlineData("width='1e9' height='1'", "")]
    public void Takes_no_drawing_that_could_do_more_than_show_a_picture(string attributes, string content) =>
        Assert.Null(ImageFormat.Read(Svg(attributes, content)));

    [Fact]
    public void Reads_no_entities_of_a_drawing() => Assert.Null(ImageFormat.Read(
        System.Text.Encoding.UTF8.GetBytes("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><text>&a;</text></svg>")));

    [Fact]
    public void Survives_every_length_of_a_file_that_is_cut_off()
    {
        var file = Convert.FromHexString("FFD8FFE000104A46494600010100000100010000FFC0001108012C0280030122");

        Assert.All(Enumerable.Range(0, 29), length => Assert.Null(ImageFormat.Read(file.AsSpan(0, length))));
    }

    [Theory]
    [InlineData("FFD8FFE1001E45786966000049492A00080000000100120103000100000006000000FFC0001108012C0280030122")]
    [InlineData(Avif + "000000146973706500000000000002800000012C")]
    public void Survives_every_damaged_byte(string hexadecimal)
    {
        var file = Convert.FromHexString(hexadecimal);
        foreach (var at in Enumerable.Range(0, file.Length))
        {
            foreach (byte value in new byte[] { 0, 1, 0x7F, 0xFF })
            {
                byte[] damaged = [.. file[..at], value, .. file[(at + 1)..]];
                Assert.True(ImageFormat.Read(damaged) is null or { Width: > 0, Height: > 0 });
                ImageFormat.Read(damaged.AsSpan(0, at));
            }
        }
    }

    [Fact]
    public void Copies_a_picture_once_and_tells_its_size()
    {
        WritePicture("input/phones/images/a.png");
        WritePicture("input/phones/images/same.png");
        var site = SiteWith("images/a.png", "./images/same.png?v=2");

        var views = ArticleViewBuilder.Of(site.Articles[0], site, site.Images).Intro.OfType<MediaView>().ToArray();

        var file = Assert.Single(new ImageFiles().Plan(site));
        Assert.Equal(2, views.Length);
        Assert.All(views, view => Assert.Equal(("../" + file.Path.Value, 640, 300), (view.Source, view.Width, view.Height)));
        Assert.Contains($"![A](<../{file.Path.Value}>)", new MarkdownFiles().Plan(site).TextOf("phones/a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Publishes_no_picture_that_was_changed_after_it_was_looked_at()
    {
        WritePicture("input/phones/a.png");
        var file = Assert.Single(new ImageFiles().Plan(SiteWith("a.png")));
        Assert.NotEmpty(file.Content());

        File.WriteAllText(_folder["input/phones/a.png"], "<svg onload='1'/>");

        Assert.Throws<IOException>(file.Content);
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
        Assert.Empty(ArticleViewBuilder.Of(site.Articles[0], site, site.Images).Intro);
    }

    [Theory]
    [InlineData("images/gone.png", "phones/a.md:1:1: warning CF5101: The picture 'phones/images/gone.png' is not in 'input'.")]
    [InlineData("notes.png", "phones/a.md:1:1: warning CF5102: 'phones/notes.png' is not a picture that may be published.")]
    [InlineData("linked.png", "phones/a.md:1:1: warning CF5102: 'phones/linked.png' is not a picture that may be published.")]
    public void Says_what_is_missing_or_refused(string address, string expected)
    {
        WritePicture("secret.png");
        Directory.CreateDirectory(_folder["input/phones"]);
        File.WriteAllText(_folder["input/phones/notes.png"], "no picture");
        File.CreateSymbolicLink(_folder["input/phones/linked.png"], _folder["secret.png"]);
        var diagnostics = new List<Diagnostic>();

        SiteWith([address], new SiteOptions { MediaFolder = _folder["input"] }, diagnostics);

        Assert.Equal(expected, Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void Shows_a_picture_of_another_server_from_its_copy()
    {
        WritePicture("vendor/pictures.example/a b/c.png");
        var diagnostics = new List<Diagnostic>();
        var site = SiteWith(
            ["https://pictures.example/a%20b/c.png?width=600", "https://pictures.example/gone.png", "https://pictures.example/%2e%2e/%2e%2e/secret.png"],
            new SiteOptions { RemoteImages = RemoteImagePolicy.Vendor, VendorFolder = _folder["vendor"] },
            diagnostics);

        var views = ArticleViewBuilder.Of(site.Articles[0], site, site.Images).Intro.OfType<MediaView>().ToArray();

        Assert.Equal(["image", "link", "link"], views.Select(view => view.Shape));
        Assert.Equal((640, 300), (views[0].Width, views[0].Height));
        Assert.Equal(
            ["phones/a.md:1:1: warning CF5103: The picture 'pictures.example/gone.png' is not in 'vendor'.", "phones/a.md:1:1: warning CF5103: The picture 'pictures.example/secret.png' is not in 'vendor'."],
            diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    private SiteData SiteWith(params string[] addresses) => SiteWith(addresses, new SiteOptions { MediaFolder = _folder["input"] }, []);

    private static SiteData SiteWith(string[] addresses, SiteOptions options, List<Diagnostic> diagnostics)
    {
        var pictures = addresses.Select(address => new MediaBlock(new Media(MediaKind.Image, SafeUrl.Parse(address), "A", null, Source("phones/a.md")), Source()));
        var article = Help("phones/a.md", "A") with { Intro = [.. pictures] };
        return TestSite.Of(Content(Published(article)), options, diagnostics);
    }

    private static byte[] Svg(string attributes, string content) =>
        System.Text.Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' {attributes}>{content}</svg>");

    private void WritePicture(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        File.WriteAllBytes(_folder[path], Convert.FromHexString(Png));
    }
}
