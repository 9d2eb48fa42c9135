namespace ContentForge.Site.Images;

/// <summary>
/// Makes a picture smaller: each new pixel is the mean of those that it takes the place of, in proportion. Pixels have four bytes, the last of
/// which is how opaque they are, and the others have been multiplied by it.
/// </summary>
internal static class PixelScaling
{
    private const int Channels = 4;

    // Shares of a pixel are counted in parts of this; four bytes times all parts stay below what a whole number holds.
    private const int One = 1 << 16;

    /// <summary>Scales a picture to a size that is not larger.</summary>
    public static byte[] Scale(byte[] pixels, int width, int height, int newWidth, int newHeight)
    {
        var narrow = ScaleLines(pixels, width, height, newWidth, Channels, width * Channels, Channels, newWidth * Channels);
        return ScaleLines(narrow, height, newWidth, newHeight, newWidth * Channels, Channels, newWidth * Channels, Channels);
    }

    /// <summary>Scales each of some lines.</summary>
    /// <param name="pixels">All pixels.</param>
    /// <param name="length">How many pixels a line has.</param>
    /// <param name="lines">How many lines there are.</param>
    /// <param name="newLength">How many pixels a line shall have.</param>
    /// <param name="step">From one pixel of a line to the next, in bytes.</param>
    /// <param name="lineStep">From one line to the next.</param>
    /// <param name="newStep">The same in the result.</param>
    /// <param name="newLineStep">The same in the result.</param>
    private static byte[] ScaleLines(byte[] pixels, int length, int lines, int newLength, int step, int lineStep, int newStep, int newLineStep)
    {
        var result = new byte[newLength * lines * Channels];
        for (var to = 0; to < newLength; to++)
        {
            var shares = Shares(to, length, newLength, out var first);
            for (var line = 0; line < lines; line++)
            {
                var source = (line * lineStep) + (first * step);
                long red = One / 2, green = One / 2, blue = One / 2, opacity = One / 2;
                foreach (var share in shares)
                {
                    red += (long)share * pixels[source];
                    green += (long)share * pixels[source + 1];
                    blue += (long)share * pixels[source + 2];
                    opacity += (long)share * pixels[source + 3];
                    source += step;
                }

                var target = (line * newLineStep) + (to * newStep);
                result[target] = (byte)(red / One);
                result[target + 1] = (byte)(green / One);
                result[target + 2] = (byte)(blue / One);
                result[target + 3] = (byte)(opacity / One);
            }
        }

        return result;
    }

    /// <summary>How much of each old pixel is in a new one; together they are one.</summary>
    private static int[] Shares(int to, int length, int newLength, out int first)
    {
        // In parts of a new pixel times old ones: there a border is always a whole number.
        long start = (long)to * length, end = start + length;
        first = (int)(start / newLength);
        var shares = new int[(int)((end + newLength - 1) / newLength) - first];
        var rest = One;
        for (var i = 0; i < shares.Length; i++)
        {
            var covered = Math.Min(end, (long)(first + i + 1) * newLength) - Math.Max(start, (long)(first + i) * newLength);
            shares[i] = i == shares.Length - 1 ? rest : (int)(covered * One / length);
            rest -= shares[i];
        }

        return shares;
    }
}
