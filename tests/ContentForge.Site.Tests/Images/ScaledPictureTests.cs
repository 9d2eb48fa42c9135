using System.Buffers.Binary;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Images;
using ContentForge.Site.Model;
using ContentForge.Site.Tests.Publish;
using SkiaSharp;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Images;

public sealed class ScaledPictureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(".jpg", 4000, "480 960 1440")]
    [InlineData(".png", 1440, "480 960 1440")]
    [InlineData(".webp", 1200, "480 960 1200")]
    [InlineData(".jpg", 1000, "480 1000")]
    [InlineData(".jpg", 600, "480 600")]
    [InlineData(".jpg", 599, "")]
    [InlineData(".jpg", 200, "")]
    [InlineData(".gif", 4000, "")]
    [InlineData(".svg", 4000, "")]
    [InlineData(".avif", 4000, "")]
    public void No_copy_is_wider_than_the_picture_or_nearly_as_wide(string extension, int width, string expected) =>
        Assert.Equal(expected, string.Join(' ', ScaledPicture.WidthsOf(new ImageFormat(extension, width, 100), 100_000)));

    [Fact]
    public void What_moves_or_is_small_has_no_copies()
    {
        Assert.Empty(ScaledPicture.WidthsOf(new ImageFormat(".webp", 4000, 100) { IsAnimated = true }, 100_000));
        Assert.Empty(ScaledPicture.WidthsOf(new ImageFormat(".png", 4000, 100), 1000));
    }

    [Fact]
    public void A_page_names_the_copies_and_keeps_the_size_of_the_picture()
    {
        WriteNoise("input/wide.png", 1300, 700, SKEncodedImageFormat.Png);

        var (site, page) = Publish("wide.png");

        Assert.Matches("""<source type="image/webp" srcset="media/(\w{16})-480.webp 480w, media/\1-960.webp 960w, media/\1-1300.webp 1300w" sizes="[^"]+">""", page);
        Assert.Matches("""<img src="media/\w{16}.png" alt="x" width="1300" height="700" """, page);
        Assert.Empty(_diagnostics);
        Assert.Equal([(480, 258), (960, 517), (1300, 700)], Copies(site));
    }

    [Fact]
    public void Two_pictures_of_the_same_bytes_are_scaled_once()
    {
        WriteNoise("input/a.png", 1300, 700, SKEncodedImageFormat.Png);
        File.Copy(_folder["input/a.png"], _folder["input/b.png"]);

        Assert.Equal(3, Publish("a.png", "b.png").Site.Count(file => file.Path.Value.EndsWith(".webp", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes()
    {
        WriteNoise("input/a.jpg", 2000, 900, SKEncodedImageFormat.Jpeg);
        var picture = File.ReadAllBytes(_folder["input/a.jpg"]);

        Assert.Equal(ScaledPicture.WebP(picture, 480), ScaledPicture.WebP(picture, 480));
    }

    [Fact]
    public void They_can_be_switched_off()
    {
        WriteNoise("input/wide.png", 1300, 700, SKEncodedImageFormat.Png);

        var (site, page) = Publish(new SiteOptions { ResponsiveImages = false }, "wide.png");

        Assert.DoesNotContain("srcset", page, StringComparison.Ordinal);
        Assert.Empty(Copies(site));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, ".jpg")]
    [InlineData(SKEncodedImageFormat.Webp, ".webp")]
    public void Colours_stay_where_they_were(SKEncodedImageFormat format, string extension)
    {
        using var bitmap = new SKBitmap(1000, 600);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Red);
            canvas.DrawRect(new SKRect(500, 0, 1000, 600), new SKPaint { Color = SKColors.Blue });
        }

        var (left, right) = (ColorOf(Scale(bitmap, format, extension, 480), 20, 200), ColorOf(Scale(bitmap, format, extension, 480), 460, 200));

        Assert.True(left.Red > 230 && left.Blue < 40, left.ToString());
        Assert.True(right.Blue > 230 && right.Red < 40, right.ToString());
    }

    [Fact]
    public void What_can_be_seen_through_stays_so()
    {
        using var bitmap = new SKBitmap(1000, 600);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Transparent);
            canvas.DrawRect(new SKRect(0, 0, 500, 600), new SKPaint { Color = SKColors.Green });
        }

        var scaled = Scale(bitmap, SKEncodedImageFormat.Png, ".png", 480);

        Assert.Equal((255, 0), (ColorOf(scaled, 20, 20).Alpha, ColorOf(scaled, 460, 20).Alpha));
    }

    [Theory]
    [InlineData(1, "red", "green")]
    [InlineData(2, "green", "red")]
    [InlineData(3, "green", "red")]
    [InlineData(4, "red", "green")]
    [InlineData(5, "red", "red")]
    [InlineData(6, "red", "red")]
    [InlineData(7, "green", "green")]
    [InlineData(8, "green", "green")]
    public void A_photograph_is_turned_as_its_camera_was_held(int orientation, string topLeft, string topRight)
    {
        // The stored picture is red on its left half and green on its right.
        using var bitmap = new SKBitmap(1600, 1200);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Red);
            canvas.DrawRect(new SKRect(800, 0, 1600, 1200), new SKPaint { Color = SKColors.Lime });
        }

        var jpeg = WithOrientation(Encoded(bitmap, SKEncodedImageFormat.Jpeg), orientation);
        var format = ImageFormat.Read(jpeg)!;
        using var scaled = SKBitmap.Decode(ScaledPicture.WebP(jpeg, 480));

        Assert.Equal((480, 480 * format.Height / format.Width), (scaled.Width, scaled.Height));
        Assert.Equal((topLeft, topRight), (Name(scaled.GetPixel(5, 5)), Name(scaled.GetPixel(474, 5))));

        static string Name(SKColor color) => color.Red > color.Green ? "red" : "green";
    }

    [Fact]
    public void A_bomb_and_a_damaged_picture_are_told_and_published_as_they_are()
    {
        Write("input/bomb.png", Png(60_000, 60_000));
        WriteNoise("input/cut.jpg", 1600, 1200, SKEncodedImageFormat.Jpeg);
        File.WriteAllBytes(_folder["input/cut.jpg"], File.ReadAllBytes(_folder["input/cut.jpg"])[..60_000]);

        var (site, page) = Publish("bomb.png", "cut.jpg");

        Assert.Equal(
            ["a.md:1:1: warning CF5104: The picture 'bomb.png' has 3600000000 pixels, more than 50000000.", "a.md:1:1: warning CF5104: The picture 'cut.jpg' is damaged."],
            _diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty(Copies(site));
        Assert.DoesNotContain("srcset", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<img ").Length - 1);
    }

    [Fact]
    public void A_picture_of_frames_is_known()
    {
        var still = Png(2000, 10);
        var animated = (byte[])[.. still[..33], 0, 0, 0, 8, (byte)'a', (byte)'c', (byte)'T', (byte)'L', 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, .. still[33..]];

        Assert.False(ImageFormat.Read(still)!.IsAnimated);
        Assert.True(ImageFormat.Read(animated)!.IsAnimated);
    }

    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(7, 5, 3, 2)]
    [InlineData(1000, 1, 999, 1)]
    [InlineData(640, 480, 1, 1)]
    public void The_mean_of_one_colour_is_that_colour(int width, int height, int newWidth, int newHeight)
    {
        var pixels = Enumerable.Range(0, width * height).SelectMany(_ => new byte[] { 255, 17, 0, 255 }).ToArray();

        var scaled = PixelScaling.Scale(pixels, width, height, newWidth, newHeight);

        Assert.Equal(newWidth * newHeight * 4, scaled.Length);
        Assert.All(scaled.Chunk(4), pixel => Assert.Equal([255, 17, 0, 255], pixel));
    }

    private static SKColor ColorOf(byte[] picture, int x, int y)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return bitmap.GetPixel(x, y);
    }

    private static byte[] Scale(SKBitmap bitmap, SKEncodedImageFormat format, string extension, int width)
    {
        var content = Encoded(bitmap, format);
        Assert.Equal(extension, ImageFormat.Read(content)!.Extension);
        return ScaledPicture.WebP(content, width);
    }

    private static byte[] Encoded(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    private static byte[] WithOrientation(byte[] jpeg, int orientation) =>
        [.. jpeg[..2], 0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, .. jpeg[2..]];

    /// <summary>The head of a PNG, and nothing of its pixels.</summary>
    private static byte[] Png(int width, int height)
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, (byte)'I', (byte)'D', (byte)'A', (byte)'T', .. new byte[40_000]];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
        }

        return ~crc;
    }

    private void WriteNoise(string path, int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        var state = 1u;
        bitmap.Pixels = [.. Enumerable.Range(0, width * height).Select(_ => new SKColor((state = (state * 1664525) + 1013904223) | 0xFF000000))];
        Write(path, Encoded(bitmap, format));
    }

    private void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(_folder["input"]);
        File.WriteAllBytes(_folder[path], content);
    }

    private (IEnumerable<PlannedFile> Site, string Page) Publish(params string[] pictures) => Publish(new SiteOptions(), pictures);

    private (IEnumerable<PlannedFile> Site, string Page) Publish(SiteOptions options, params string[] pictures)
    {
        var article = Help("a.md", "A") with { Intro = [.. pictures.Select(picture => new MediaBlock(new Media(MediaKind.Image, SafeUrl.Parse(picture), "x", null, Source()), Source()))] };
        var plan = SiteBuilder.Build(Content(Published(article)), options with { MediaFolder = _folder["input"] }, [TestSite.TemplatesFolder], CancellationToken.None);
        _diagnostics.AddRange(plan.Diagnostics);
        return (plan.Files, plan.Files.TextOf("a.html"));
    }

    private static IEnumerable<(int Width, int Height)> Copies(IEnumerable<PlannedFile> files) => files
        .Where(file => file.Path.Value.EndsWith(".webp", StringComparison.Ordinal))
        .Select(file => ImageFormat.Read(file.Content())!)
        .Select(format => (format.Width, format.Height))
        .Order();
}
