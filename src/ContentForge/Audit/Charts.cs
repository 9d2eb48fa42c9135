using System.Globalization;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>Pictures as inline SVG. Each has a text that says what it shows; whoever cannot see it has the tables.</summary>
internal static class Charts
{
    private const int Width = 640;
    private const int Height = 220;

    /// <summary>Families in the picture; more would be specks.</summary>
    private const int TileLimit = 150;

    /// <summary>How much of the corpus is unique, copied and hollow, as one bar with its legend.</summary>
    public static void Composition(HtmlWriter html, DedupStatistics statistics)
    {
        (string Name, int Count)[] parts = [("unique", statistics.Published), ("copies", statistics.Merged), ("hollow", statistics.Hollow)];
        var total = Math.Max(1, statistics.Documents);
        html.Line($"<svg class=\"bar\" viewBox=\"0 0 {Width} 16\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{statistics.Published:N0} unique, {statistics.Merged:N0} copies, {statistics.Hollow:N0} hollow\">");
        var x = 0.0;
        foreach (var (name, count) in parts)
        {
            var width = (double)Width * count / total;
            html.Line($"<rect class=\"{name}\" x=\"{x:0.##}\" y=\"0\" width=\"{width:0.##}\" height=\"16\"/>");
            x += width;
        }

        html.Line($"</svg>");
        html.Line($"<ul class=\"legend\">");
        foreach (var (name, count) in parts) html.Line($"<li class=\"{name}\"><strong>{count:N0}</strong> {name} <span>{100.0 * count / total:0.#} %</span></li>");
        html.Line($"</ul>");
    }

    /// <summary>The families as tiles, as large as they have members. Each leads to its page.</summary>
    public static void Families(HtmlWriter html, IReadOnlyList<NumberedFamily> families)
    {
        var shown = families.Take(TileLimit).ToList();
        var tiles = Treemap.Layout([.. shown.Select(f => f.Family.Members.Count)], Width, Height);
        html.Line($"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"group\" aria-label=\"The {shown.Count} largest families, as large as they have members\">");
        foreach (var (family, tile) in shown.Zip(tiles))
        {
            html.Line($"<a href=\"{family.Page}\" tabindex=\"-1\"><rect class=\"{family.Kind}\" x=\"{tile.X:0.##}\" y=\"{tile.Y:0.##}\" width=\"{tile.Width:0.##}\" height=\"{tile.Height:0.##}\"><title>{PrintableText.Name(family.Family.Canonical)}: {family.Family.Members.Count:N0} members</title></rect>");
            if (tile is { Width: > 26, Height: > 16 }) html.Line($"<text x=\"{tile.X + 5:0.##}\" y=\"{tile.Y + 13:0.##}\">{family.Family.Members.Count:N0}</text>");
            html.Line($"</a>");
        }

        html.Line($"</svg>");
        html.Line($"<ul class=\"legend\"><li class=\"duplicate\">copies of one article</li><li class=\"series\">series</li></ul>");
    }

    /// <summary>How similar the similar pairs are, in steps of .05, on a logarithmic scale: one family of a hundred texts has
    /// five thousand pairs and would flatten all others.</summary>
    public static void Similarity(HtmlWriter html, IReadOnlyList<SimilarPair> pairs)
    {
        const int bins = 10, floor = Height - 24, step = Width / bins;
        var counts = new int[bins];
        foreach (var pair in pairs) counts[Math.Clamp((int)((pair.Jaccard - 0.5) * 2 * bins), 0, bins - 1)]++;
        var highest = Math.Log(1 + counts.Max());
        html.Line($"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Description(counts)}\">");
        for (var i = 0; i < bins; i++)
        {
            var height = (floor - 20) * Math.Log(1 + counts[i]) / Math.Max(1, highest);
            html.Line($"<text class=\"tick\" x=\"{i * step}\" y=\"{Height - 6}\">{0.5 + i * 0.05:0.00}</text>");
            if (counts[i] == 0) continue;
            html.Line($"<rect class=\"pairs\" x=\"{i * step}\" y=\"{floor - height:0.##}\" width=\"{step - 4}\" height=\"{height:0.##}\"/>");
            html.Line($"<text x=\"{i * step + 2}\" y=\"{floor - height - 5:0.##}\">{counts[i]:N0}</text>");
        }

        html.Line($"</svg>");
    }

    private static string Description(int[] counts) => "Pairs of distinct texts by Jaccard similarity: " + string.Join(", ", counts
        .Select((count, i) => string.Create(CultureInfo.InvariantCulture, $"from {0.5 + i * 0.05:0.00} {count:N0}")));
}
