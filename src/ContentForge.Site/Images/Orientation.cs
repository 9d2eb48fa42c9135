using SkiaSharp;

namespace ContentForge.Site.Images;

/// <summary>Turns a picture as its camera was held: a copy has no note about that any more.</summary>
internal static class Orientation
{
    private const int Channels = 4;

    /// <summary>Whether width and height change places.</summary>
    public static bool IsSideways(SKEncodedOrigin origin) => origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <summary>The picture as it is shown.</summary>
    public static byte[] Turn(byte[] pixels, int width, int height, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default)
            return pixels;

        var result = new byte[pixels.Length];
        var newWidth = IsSideways(origin) ? height : width;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (newX, newY) = Place(x, y, width - 1, height - 1, origin);
                pixels.AsSpan(((y * width) + x) * Channels, Channels).CopyTo(result.AsSpan(((newY * newWidth) + newX) * Channels));
            }
        }

        return result;
    }

    // The names tell which corner of what is shown the first row and the first column of the file are at (EXIF 2.32, 4.6.4).
    private static (int X, int Y) Place(int x, int y, int right, int bottom, SKEncodedOrigin origin) => origin switch
    {
        SKEncodedOrigin.TopRight => (right - x, y),
        SKEncodedOrigin.BottomRight => (right - x, bottom - y),
        SKEncodedOrigin.BottomLeft => (x, bottom - y),
        SKEncodedOrigin.LeftTop => (y, x),
        SKEncodedOrigin.RightTop => (bottom - y, x),
        SKEncodedOrigin.RightBottom => (bottom - y, right - x),
        SKEncodedOrigin.LeftBottom => (y, right - x),
        _ => (x, y),
    };
}
