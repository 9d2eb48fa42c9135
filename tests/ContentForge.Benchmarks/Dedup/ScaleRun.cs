using System.Diagnostics;
using System.Globalization;
using ContentForge.Dedup;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Benchmarks.Dedup;

/// <summary>One run over a generated corpus of any size, for the time and memory that a benchmark of many runs would take too
/// long for: <c>dotnet run -c Release --project tests/ContentForge.Benchmarks -- dedup-scale 1000000</c>.</summary>
internal static class ScaleRun
{
    public static void Run(int articles)
    {
        using var store = new TextStore(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        var finder = new DuplicateFinder(store: store);
        var sketches = new DocumentSketch[articles];
        var clock = Stopwatch.StartNew();
        var generating = Cpu(() => Parallel.For(0, articles, i => ArticleGenerator.Article(i)));
        clock.Restart();
        var sketching = Cpu(() => Parallel.For(0, articles, i => sketches[i] = finder.Sketch(ArticleGenerator.Article(i)))) - generating;
        var result = finder.Find([]);
        var finding = Cpu(() => result = finder.Find(sketches));
        var elapsed = clock.Elapsed;
        var peak = PeakMegabytes();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles} articles, {result.Statistics.DistinctTexts} distinct texts, {result.Statistics.Candidates} pairs compared"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"sketch {sketching.TotalSeconds:0.0} s and find {finding.TotalSeconds:0.0} s of processor time, {elapsed.TotalSeconds:0} s in all, peak {peak} MB"));
        Report("copies", Groups(result, FamilyKind.Duplicate), articles, ArticleGenerator.FamilyOf);
        Report("series", Groups(result, FamilyKind.Series), articles, ArticleGenerator.SeriesOf);
        var hollow = result.Hollow.Select(h => Number(h.Path)).ToHashSet();
        var expected = Enumerable.Range(0, articles).Where(i => ArticleGenerator.FamilyOf(i) < 0).ToHashSet();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"hollow: {expected.Count} known, {expected.Except(hollow).Count()} missed, {hollow.Except(expected).Count()} wrong"));
    }

    /// <summary>Compares groups pair by pair with the known ones.</summary>
    private static void Report(string name, IReadOnlyList<IReadOnlyList<int>> found, int articles, Func<int, int> groupOf)
    {
        var known = Enumerable.Range(0, articles).Where(i => groupOf(i) >= 0).CountBy(groupOf).Sum(g => Pairs(g.Value));
        var all = found.Sum(members => Pairs(members.Count));
        var right = found.Sum(members => members.Where(i => groupOf(i) >= 0).CountBy(groupOf).Sum(g => Pairs(g.Value)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {found.Count} groups; {known} known pairs, recall {(double)right / Math.Max(1, known):0.000000}; {all} found pairs, {all - right} wrong"));
    }

    private static List<IReadOnlyList<int>> Groups(DedupResult result, FamilyKind kind) =>
        [.. result.Families.Where(f => f.Kind == kind).Select(f => (IReadOnlyList<int>)[.. f.Members.Select(Number)])];

    private static long Pairs(int members) => (long)members * (members - 1) / 2;

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
