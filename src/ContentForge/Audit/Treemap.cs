namespace ContentForge.Audit;

/// <summary>A rectangle of a picture.</summary>
internal readonly record struct Tile(double X, double Y, double Width, double Height);

/// <summary>Fills a rectangle with tiles whose areas are given numbers and which are as square as they can be (Bruls, Huizing and
/// van Wijk, "Squarified treemaps", 2000).</summary>
internal static class Treemap
{
    /// <summary>The tiles in the order of the values.</summary>
    /// <param name="values">The values, none of them zero or less, the largest first.</param>
    /// <param name="width">The width of the rectangle.</param>
    /// <param name="height">Its height.</param>
    public static List<Tile> Layout(IReadOnlyList<int> values, double width, double height)
    {
        var tiles = new List<Tile>(values.Count);
        var scale = width * height / values.Sum(value => (double)value);
        var free = new Tile(0, 0, width, height);
        for (var start = 0; start < values.Count;)
        {
            var side = Math.Min(free.Width, free.Height);
            var end = start + 1;
            var area = values[start] * scale;
            while (end < values.Count && Worst(values, start, end + 1, area + values[end] * scale, scale, side) <= Worst(values, start, end, area, scale, side))
                area += values[end++] * scale;
            free = Place(tiles, values, start, end, area, scale, free);
            start = end;
        }

        return tiles;
    }

    /// <summary>The largest ratio of the sides among the tiles of one row.</summary>
    private static double Worst(IReadOnlyList<int> values, int start, int end, double area, double scale, double side)
    {
        var depth = area / side;
        var (longest, shortest) = (values[start] * scale / depth, values[end - 1] * scale / depth);
        return Math.Max(longest / depth, depth / shortest);
    }

    /// <summary>Puts a row along the shorter side, and gives what is left.</summary>
    private static Tile Place(List<Tile> tiles, IReadOnlyList<int> values, int start, int end, double area, double scale, Tile free)
    {
        var upright = free.Width >= free.Height;
        var depth = area / (upright ? free.Height : free.Width);
        var offset = 0.0;
        for (var i = start; i < end; i++)
        {
            var length = values[i] * scale / depth;
            tiles.Add(upright ? new Tile(free.X, free.Y + offset, depth, length) : new Tile(free.X + offset, free.Y, length, depth));
            offset += length;
        }

        return upright
            ? new Tile(free.X + depth, free.Y, free.Width - depth, free.Height)
            : new Tile(free.X, free.Y + depth, free.Width, free.Height - depth);
    }
}
