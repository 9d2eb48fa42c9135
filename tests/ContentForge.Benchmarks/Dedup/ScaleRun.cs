using System.Diagnostics;
using System.Globalization;
using ContentForge.Dedup;

namespace ContentForge.Benchmarks.Dedup;

/// <summary>One run over a generated corpus of any size, for the time and memory that a benchmark of many runs would take too
/// long for: <c>dotnet run -c Release -- dedup-scale 1000000</c>.</summary>
internal static class ScaleRun
{
    public static void Run(int articles)
    {
        var storePath = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var store = new TextStore(storePath);
        var finder = new DuplicateFinder(store: store);
        var sketches = new DocumentSketch[articles];
        var generating = Cpu(() => Parallel.For(0, articles, i => ArticleGenerator.Article(i)));
        var sketching = Cpu(() => Parallel.For(0, articles, i => sketches[i] = finder.Sketch(ArticleGenerator.Article(i)))) - generating;
        var result = finder.Find([]);
        var finding = Cpu(() => result = finder.Find(sketches));
        var peak = PeakMegabytes();
        var (missing, wrong) = Compare(articles, result);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles} articles, {result.Statistics.DistinctTexts} distinct texts: sketch {sketching.TotalSeconds:0.0} s, find {finding.TotalSeconds:0.0} s of processor time, peak {peak} MB; {result.Statistics.Published} published; missing {missing}, wrong {wrong}"));
    }

    /// <summary>Articles that are not with the rest of their family, and families with articles of another one.</summary>
    private static (int Missing, int Wrong) Compare(int articles, DedupResult result)
    {
        var families = result.Families.Where(f => f.Kind == FamilyKind.Duplicate).ToList();
        var wrong = families.Count(f => f.Members.Select(Number).Select(ArticleGenerator.FamilyOf).Distinct().Count() > 1);
        var expected = Enumerable.Range(0, articles).GroupBy(ArticleGenerator.FamilyOf).Count();
        return (result.Statistics.Published - expected, wrong);
    }

    private static int Number(string path) => int.Parse(path.AsSpan(3, 7), CultureInfo.InvariantCulture);

    private static TimeSpan Cpu(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return Environment.CpuUsage.TotalTime - before;
    }

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / (1024 * 1024);
    }
}
