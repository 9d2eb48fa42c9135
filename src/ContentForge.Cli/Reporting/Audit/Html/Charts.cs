using ContentForge.Dedup;

namespace ContentForge.Cli.Reporting.Audit.Html;

/// <summary>Pictures as inline SVG. Each has a text that says what it shows.</summary>
internal static class Charts
{
    private const int Width = 640;
    private const int Height = 160;

    /// <summary>How much of the corpus is unique, copied and hollow, as one bar.</summary>
    public static void Composition(HtmlWriter html, DedupStatistics statistics)
    {
        var total = Math.Max(1, statistics.Documents);
        html.Line($"<svg class=\"chart\" viewBox=\"0 0 {Width} 28\" role=\"img\" aria-label=\"{statistics.Published} unique, {statistics.Merged} copies, {statistics.Hollow} hollow\">");
        var x = 0.0;
        foreach (var (name, count) in new[] { ("unique", statistics.Published), ("copy", statistics.Merged), ("hollow", statistics.Hollow) })
        {
            var width = (double)Width * count / total;
            html.Line($"<rect class=\"{name}\" x=\"{x:0.##}\" y=\"0\" width=\"{width:0.##}\" height=\"28\"><title>{name}: {count}</title></rect>");
            x += width;
        }

        html.Line($"</svg>");
    }

    /// <summary>How similar the similar pairs are, in steps of .05.</summary>
    public static void Similarity(HtmlWriter html, IReadOnlyList<SimilarPair> pairs)
    {
        const int bins = 10;
        var counts = new int[bins];
        foreach (var pair in pairs) counts[Math.Clamp((int)((pair.Jaccard - 0.5) * 2 * bins), 0, bins - 1)]++;
        Bars(html, "Pairs of distinct texts by Jaccard similarity", [.. counts.Select((count, i) => (FormattableString.Invariant($"{0.5 + i * 0.05:0.00} and more: {count} pairs"), count))]);
        html.Line($"<p class=\"axis\"><span>0.50</span><span>0.75</span><span>1.00</span></p>");
    }

    /// <summary>The sizes of the families, the largest first.</summary>
    public static void Sizes(HtmlWriter html, IReadOnlyList<NumberedFamily> families) =>
        Bars(html, "Families by size", [.. families.Take(80).Select(f => (FormattableString.Invariant($"{f.Family.Canonical}: {f.Family.Members.Count} members"), f.Family.Members.Count))]);

    /// <summary>Bars on a logarithmic scale: one family of a thousand would flatten all others.</summary>
    private static void Bars(HtmlWriter html, string label, IReadOnlyList<(string Text, int Count)> bars)
    {
        var highest = Math.Log(1 + bars.Select(b => b.Count).DefaultIfEmpty(1).Max());
        var width = (double)Width / Math.Max(1, bars.Count);
        html.Line($"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{label}\">");
        for (var i = 0; i < bars.Count; i++)
        {
            var height = highest == 0 ? 0 : (Height - 4) * Math.Log(1 + bars[i].Count) / highest;
            html.Line($"<rect class=\"bar\" x=\"{i * width:0.##}\" y=\"{Height - height:0.##}\" width=\"{Math.Max(1, width - 2):0.##}\" height=\"{height:0.##}\"><title>{bars[i].Text}</title></rect>");
        }

        html.Line($"</svg>");
    }
}
