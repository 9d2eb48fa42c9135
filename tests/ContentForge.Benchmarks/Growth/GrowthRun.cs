using System.Globalization;
using System.Text;

namespace ContentForge.Benchmarks.Growth;

/// <summary>
/// Doubles an input of each kind until a limit refuses it, and tells by how much the time of all that is done per article grows with
/// each doubling.
/// </summary>
internal static class GrowthRun
{
    /// <summary>What a doubling may cost.</summary>
    private const double MaxRatio = 2.2;

    private const int FirstCount = 500;

    private const int Repeats = 3;

    /// <summary>Below this a ratio is noise.</summary>
    private static readonly TimeSpan Telling = TimeSpan.FromMilliseconds(40);

    /// <summary>A kind that takes longer has shown enough.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <summary>Measures the kinds whose name contains a text.</summary>
    /// <returns>How many of them grow too fast.</returns>
    public static int Run(string filter)
    {
        foreach (var kind in GrowthKinds.All)
            Measure(kind, 40, repeats: 2);

        Console.WriteLine($"| {"kind",-38} | {"characters",10} | {"steps/char",10} | {"read",6} | {"clean",6} | {"extract",7} | {"sketch",6} | {"write",6} | {"ms",6} | {"gc",5} | {"ratio",5} | what ended it");
        Console.WriteLine($"|{new string('-', 40)}|-----------:|-----------:|-------:|-------:|--------:|-------:|-------:|-------:|------:|------:|---");
        return GrowthKinds.All.Where(kind => kind.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).Count(IsTooFast);
    }

    private static bool IsTooFast(GrowthKind kind)
    {
        double worst = 0;
        var chars = 0;
        var costs = new List<ArticleCost>();
        for (var count = FirstCount; ; count *= 2)
        {
            var (cost, length) = Measure(kind, count, costs.Count > 0 && costs[^1].Total > Telling ? 1 : Repeats);
            if (cost.Refusal is null)
            {
                chars = length;
                costs.Add(cost);
                worst = Math.Max(worst, Ratio(kind, costs, count));
            }

            if (cost.Refusal is not null || cost.Total > Patience)
            {
                Print(kind, costs.LastOrDefault(), chars, worst, cost.Refusal ?? "patience");
                return worst > MaxRatio;
            }
        }
    }

    /// <summary>
    /// By how much the last two doublings each multiplied the time: a busy machine disturbs a single one too much. What looks too fast is
    /// measured again.
    /// </summary>
    private static double Ratio(GrowthKind kind, List<ArticleCost> costs, int count)
    {
        if (costs.Count < 3 || costs[^3].Total < Telling)
            return 0;
        if (costs[^1].Total > costs[^3].Total * MaxRatio * MaxRatio)
        {
            costs[^3] = Cheaper(costs[^3], Measure(kind, count / 4, Repeats).Cost);
            costs[^1] = Cheaper(costs[^1], Measure(kind, count, Repeats).Cost);
        }

        return Math.Sqrt(costs[^1].Total / costs[^3].Total);
    }

    private static void Print(GrowthKind kind, ArticleCost cost, int chars, double worst, string end) => Console.WriteLine(Format(
        $"| {kind.Name,-38} | {chars,10} | {(double)cost.Steps / Math.Max(1, chars),10:0.0} | {cost.Read.TotalMilliseconds,6:0} | {cost.Clean.TotalMilliseconds,6:0} | {cost.Extract.TotalMilliseconds,7:0} | {cost.Sketch.TotalMilliseconds,6:0} | {cost.Write.TotalMilliseconds,6:0} | {cost.Total.TotalMilliseconds,6:0} | {cost.Collection.TotalMilliseconds,5:0} | {worst,5:0.00} | {end}{(worst > MaxRatio ? "  <== too fast" : "")}"));

    /// <summary>The cheapest of several runs over one input.</summary>
    private static (ArticleCost Cost, int Chars) Measure(GrowthKind kind, int count, int repeats)
    {
        var text = kind.Make(count);
        var bytes = Encoding.UTF8.GetBytes(text);
        var best = ArticleCost.Of(kind.File, bytes);
        for (var i = 1; i < repeats; i++)
            best = Cheaper(best, ArticleCost.Of(kind.File, bytes));
        return (best, text.Length);
    }

    private static ArticleCost Cheaper(ArticleCost a, ArticleCost b) => a.Total < b.Total ? a : b;

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
