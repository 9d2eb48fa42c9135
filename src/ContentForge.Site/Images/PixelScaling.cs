namespace ContentForge.Site.Images;

/// <summary>
/// Makes a picture smaller: each new pixel is the mean of those that it takes the place of, in proportion. Pixels have four bytes, the last of
/// which is how opaque they are, and the others have been multiplied by it.
/// </summary>
internal static class PixelScaling
{
    private const int Channels = 4;

    // Shares of a pixel are counted in parts of this; a byte times all parts stays below what an int holds.
    private const int One = 1 << 16;

    /// <summary>Scales a picture to a size that is not larger.</summary>
    public static byte[] Scale(byte[] pixels, int width, int height, int newWidth, int newHeight) =>
        Flatten(Narrow(pixels, width, height, newWidth), newWidth * Channels, height, newHeight);

    private static byte[] Narrow(byte[] pixels, int width, int height, int newWidth)
    {
        var result = new byte[newWidth * height * Channels];
        var all = Enumerable.Range(0, newWidth).Select(to => Share.Of(to, width, newWidth)).ToArray();
        var at = 0;
        for (var row = 0; row < height; row++)
        {
            foreach (var (first, shares) in all)
            {
                var source = ((row * width) + first) * Channels;
                int red = One / 2, green = One / 2, blue = One / 2, opacity = One / 2;
                foreach (var share in shares)
                {
                    red += share * pixels[source];
                    green += share * pixels[source + 1];
                    blue += share * pixels[source + 2];
                    opacity += share * pixels[source + 3];
                    source += Channels;
                }

                result[at] = (byte)(red / One);
                result[at + 1] = (byte)(green / One);
                result[at + 2] = (byte)(blue / One);
                result[at + 3] = (byte)(opacity / One);
                at += Channels;
            }
        }

        return result;
    }

    // Row by row, as they lie in memory.
    private static byte[] Flatten(byte[] bytes, int rowLength, int height, int newHeight)
    {
        var result = new byte[rowLength * newHeight];
        var sums = new int[rowLength];
        for (var to = 0; to < newHeight; to++)
        {
            var (first, shares) = Share.Of(to, height, newHeight);
            Array.Fill(sums, One / 2);
            for (var i = 0; i < shares.Length; i++)
            {
                var row = bytes.AsSpan((first + i) * rowLength, rowLength);
                for (var x = 0; x < row.Length; x++)
                    sums[x] += shares[i] * row[x];
            }

            var target = result.AsSpan(to * rowLength, rowLength);
            for (var x = 0; x < target.Length; x++)
                target[x] = (byte)(sums[x] / One);
        }

        return result;
    }

    /// <summary>How much of each old pixel is in a new one; together they are one.</summary>
    private readonly record struct Share(int First, int[] Shares)
    {
        public static Share Of(int to, int length, int newLength)
        {
            // In parts of a new pixel times old ones: there a border is always a whole number.
            long start = (long)to * length, end = start + length;
            var first = (int)(start / newLength);
            var shares = new int[(int)((end + newLength - 1) / newLength) - first];
            var rest = One;
            for (var i = 0; i < shares.Length; i++)
            {
                var covered = Math.Min(end, (long)(first + i + 1) * newLength) - Math.Max(start, (long)(first + i) * newLength);
                shares[i] = i == shares.Length - 1 ? rest : (int)(covered * One / length);
                rest -= shares[i];
            }

            return new Share(first, shares);
        }
    }
}
