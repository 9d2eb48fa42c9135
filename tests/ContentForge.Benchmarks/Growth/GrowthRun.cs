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

    private const int FirstCount = 1000;

    private const int Repeats = 3;

    /// <summary>Below this a ratio is noise.</summary>
    private static readonly TimeSpan Telling = TimeSpan.FromMilliseconds(60);

    /// <summary>A kind that takes longer has shown enough.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <summary>Measures the kinds whose name contains a text.</summary>
    /// <returns>How many of them grow too fast.</returns>
    public static int Run(string filter)
    {
        foreach (var kind in GrowthKinds.All)
            Measure(kind, 40, repeats: 2);

        Console.WriteLine($"| {"kind",-38} | {"characters",10} | {"steps per",9} | {"read",6} | {"clean",6} | {"extract",7} | {"sketch",6} | {"write",6} | {"ms",6} | {"ratio",5} | what ended it");
        Console.WriteLine($"|{new string('-', 40)}|-----------:|----------:|-------:|-------:|--------:|-------:|-------:|-------:|------:|---");
        return GrowthKinds.All.Where(kind => kind.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).Count(IsTooFast);
    }

    private static bool IsTooFast(GrowthKind kind)
    {
        double worst = 0;
        var (last, chars) = (default(ArticleCost), 0);
        for (var count = FirstCount; ; count *= 2)
        {
            var (cost, length) = Measure(kind, count, repeats: 1);
            var before = last.Total;
            if (cost.Refusal is null && before > Telling && cost.Total > before * MaxRatio)
            {
                // A busy machine disturbs single measurements, of either size.
                before = Cheaper(last, Measure(kind, count / 2, Repeats).Cost).Total;
                cost = Cheaper(cost, Measure(kind, count, Repeats).Cost);
            }

            if (cost.Refusal is null)
            {
                worst = before > Telling ? Math.Max(worst, cost.Total / before) : worst;
                (last, chars) = (cost, length);
            }

            if (cost.Refusal is not null || cost.Total > Patience)
            {
                Print(kind, last, chars, worst, cost.Refusal is null ? "patience" : Format($"{cost.Refusal} at {length} in {cost.Total.TotalMilliseconds:0} ms"));
                return worst > MaxRatio;
            }
        }
    }

    private static void Print(GrowthKind kind, ArticleCost cost, int chars, double worst, string end) => Console.WriteLine(Format(
        $"| {kind.Name,-38} | {chars,10} | {(double)cost.Steps / Math.Max(1, chars),9:0.0} | {cost.Read.TotalMilliseconds,6:0} | {cost.Clean.TotalMilliseconds,6:0} | {cost.Extract.TotalMilliseconds,7:0} | {cost.Sketch.TotalMilliseconds,6:0} | {cost.Write.TotalMilliseconds,6:0} | {cost.Total.TotalMilliseconds,6:0} | {worst,5:0.00} | {end}{(worst > MaxRatio ? "  <== too fast" : "")}"));

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
