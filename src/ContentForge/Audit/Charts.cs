using ContentForge.Core.Model;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>The numbers of the pictures. Each picture has a text that says what it shows; whoever cannot see it has the tables.</summary>
internal static class Charts
{
    /// <summary>The size of the pictures, in units of their own. Chosen: two stand beside each other on a page.</summary>
    private const int Width = 640;
    private const int Height = 220;

    /// <summary>Families in the picture. Chosen: more would be specks.</summary>
    private const int TileLimit = 150;

    /// <summary>How much of the corpus is unique, copied and hollow, as one bar.</summary>
    public static CompositionView Composition(DedupStatistics statistics)
    {
        (string Name, int Count)[] parts = [("unique", statistics.Published), ("copies", statistics.Merged), ("hollow", statistics.Hollow)];
        var total = Math.Max(1, statistics.Documents);
        var x = 0.0;
        return new CompositionView(Width, [.. parts.Select(Part)]);

        PartView Part((string Name, int Count) part)
        {
            var width = (double)Width * part.Count / total;
            var view = new PartView(part.Name, part.Count, 100.0 * part.Count / total, x, width);
            x += width;
            return view;
        }
    }

    /// <summary>The families as tiles, as large as they have members.</summary>
    public static SizesView Sizes(IReadOnlyList<NumberedFamily> families)
    {
        var shown = families.Take(TileLimit).ToList();
        var tiles = Treemap.Layout([.. shown.Select(f => f.Family.Members.Count)], Width, Height);
        return new SizesView(Width, Height, [.. shown.Zip(tiles, TileOf)]);
    }

    /// <summary>How similar the similar pairs are, in steps of .05, on a logarithmic scale: one family of a hundred texts has
    /// five thousand pairs and would flatten all others.</summary>
    public static SimilarityView Similarity(IReadOnlyList<SimilarPair> pairs)
    {
        const int bins = 10, floor = Height - 24, step = Width / bins;
        var counts = new int[bins];
        foreach (var pair in pairs) counts[Math.Clamp((int)((pair.Jaccard - 0.5) * 2 * bins), 0, bins - 1)]++;
        var highest = Math.Log(1 + counts.Max());
        return new SimilarityView(Width, Height, [.. counts.Select(Bar)]);

        BarView Bar(int count, int i)
        {
            var height = (floor - 20) * Math.Log(1 + count) / Math.Max(1, highest);
            return new BarView(0.5 + i * 0.05, count, i * step, floor - height, step - 4, height);
        }
    }

    private static TileView TileOf(NumberedFamily family, Tile tile) => new(
        family.Page, family.Kind, PrintableText.Name(family.Family.Canonical), family.Family.Members.Count, tile.X, tile.Y, tile.Width, tile.Height);
}

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
