using System.Collections.Immutable;
using ContentForge.Core;
using SkiaSharp;

namespace ContentForge.Site.Images;

/// <summary>
/// Makes smaller copies of a picture as WebP, so that a phone need not load what a wide screen shows. They are scaled with whole numbers, which
/// gives the same bytes on every processor.
/// </summary>
internal static class ScaledPicture
{
    // Chosen: a phone, a tablet or a phone with a dense screen, and the widest column of text on a dense screen.
    private static readonly int[] Widths = [480, 960, 1440];

    // What has less is loaded in the first moments in any case.
    private const int LeastBytes = 32 * 1024;

    // Chosen: letters on a screenshot stay clear, and photographs have a third of what their JPEG has.
    private const int Quality = 82;

    // Many large ones at once would take all memory; a photograph of this size takes 32 MB.
    private const long LargePixels = 8_000_000;

    // What a JPEG can be read at without reading all of it.
    private static readonly float[] ReadAt = [0.125f, 0.25f, 0.5f, 1];

    private static readonly Lock OneLargeAtATime = new();

    /// <summary>The widths of the copies that a picture gets; none for one that is small already, or that moves or is no raster.</summary>
    public static ImmutableArray<int> WidthsOf(ImageFormat format, int bytes)
    {
        if (format.IsAnimated || format.Extension is not (".png" or ".jpg" or ".webp") || bytes < LeastBytes)
            return [];

        // A copy that is nearly as wide saves nothing; where there is any, the widest is what a wide screen gets.
        ImmutableArray<int> smaller = [.. Widths.Where(width => width * 5L <= format.Width * 4L)];
        return smaller.IsEmpty || smaller[^1] == Widths[^1] ? smaller : smaller.Add(Math.Min(format.Width, Widths[^1]));
    }

    /// <summary>Why copies of a picture cannot be made, as the end of a sentence; null when they can.</summary>
    public static string? ProblemOf(byte[] content)
    {
        using var codec = SKCodec.Create(new MemoryStream(content));
        if (codec is null)
            return "cannot be decoded";
        var pixels = (long)codec.Info.Width * codec.Info.Height;
        if (pixels > InputLimits.Default.MaxPicturePixels)
            return FormattableString.Invariant($"has {pixels} pixels, more than {InputLimits.Default.MaxPicturePixels}");
        return InTurn(codec.Info, () => Decode(codec, width: 1).Pixels is null) ? "is damaged" : null;
    }

    /// <summary>A copy as WebP.</summary>
    /// <param name="content">The picture, which has no problem.</param>
    /// <param name="width">How wide the copy is, as it is shown.</param>
    /// <exception cref="IOException">The picture has a problem after all.</exception>
    public static byte[] WebP(byte[] content, int width)
    {
        using var codec = SKCodec.Create(new MemoryStream(content)) ?? throw new IOException("A picture was changed while the site was built.");
        return InTurn(codec.Info, () => Encode(codec, width));
    }

    private static byte[] Encode(SKCodec codec, int width)
    {
        var isSideways = Orientation.IsSideways(codec.EncodedOrigin);
        var shown = isSideways ? codec.Info.Height : codec.Info.Width;
        var other = Math.Max(1, (int)((((long)codec.Info.Width + codec.Info.Height - shown) * width + (shown / 2)) / shown));
        var (pixels, size) = Decode(codec, width);
        if (pixels is null)
            throw new IOException("A picture was changed while the site was built.");

        var scaled = PixelScaling.Scale(pixels, size.Width, size.Height, isSideways ? other : width, isSideways ? width : other);
        var turned = Orientation.Turn(scaled, isSideways ? other : width, isSideways ? width : other, codec.EncodedOrigin);
        var info = Info(new SKSizeI(width, other));
        using var image = SKImage.FromPixelCopy(info, turned, info.RowBytes);
        using var pixmap = image.PeekPixels();
        using var webp = pixmap?.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, Quality));
        return webp?.ToArray() ?? throw new IOException("A picture could not be written as WebP.");
    }

    private static (byte[]? Pixels, SKSizeI Size) Decode(SKCodec codec, int width)
    {
        var isSideways = Orientation.IsSideways(codec.EncodedOrigin);
        var size = ReadAt.Select(codec.GetScaledDimensions).First(scaled => (isSideways ? scaled.Height : scaled.Width) >= width || scaled == codec.Info.Size);
        var pixels = new byte[size.Width * size.Height * 4];
        unsafe
        {
            fixed (byte* first = pixels)
                return (codec.GetPixels(Info(size), (IntPtr)first) == SKCodecResult.Success ? pixels : null, size);
        }
    }

    private static SKImageInfo Info(SKSizeI size) => new(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());

    private static T InTurn<T>(SKImageInfo info, Func<T> work)
    {
        if ((long)info.Width * info.Height < LargePixels)
            return work();
        lock (OneLargeAtATime)
            return work();
    }
}
