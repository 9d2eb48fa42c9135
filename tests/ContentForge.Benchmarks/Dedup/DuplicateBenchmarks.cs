using BenchmarkDotNet.Attributes;
using ContentForge.Dedup;

namespace ContentForge.Benchmarks.Dedup;

/// <summary>Signing and matching of a site of 4,096 cleaned articles. With CONTENTFORGE_CORPUS set to a folder of cleaned texts,
/// those are taken instead.</summary>
[MemoryDiagnoser]
public class DuplicateBenchmarks
{
    private IReadOnlyList<DedupDocument> _documents = [];
    private IReadOnlyList<DocumentSketch> _sketches = [];
    private DuplicateFinder _finder = new();

    /// <summary>Reads or makes the articles.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var folder = Environment.GetEnvironmentVariable("CONTENTFORGE_CORPUS");
        _documents = string.IsNullOrEmpty(folder)
            ? [.. Enumerable.Range(0, 4096).Select(ArticleGenerator.Article)]
            : [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(f =>
                new DedupDocument(Path.GetFileName(f), "", File.ReadAllText(f), new Completeness(0, 1, 0), null))];
        _finder = new DuplicateFinder();
        _sketches = [.. _documents.Select(_finder.Sketch)];
    }

    /// <summary>Words, shingles and signatures of all articles.</summary>
    [Benchmark]
    public IReadOnlyList<DocumentSketch> Sign()
    {
        var finder = new DuplicateFinder();
        return [.. _documents.Select(finder.Sketch)];
    }

    /// <summary>Candidates, exact comparison, families.</summary>
    [Benchmark]
    public DedupResult Match() => _finder.Find(_sketches);

    /// <summary>Both.</summary>
    [Benchmark(Baseline = true)]
    public DedupResult SignAndMatch()
    {
        var finder = new DuplicateFinder();
        return finder.Find([.. _documents.Select(finder.Sketch)]);
    }
}
