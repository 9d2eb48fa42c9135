using BenchmarkDotNet.Attributes;
using ContentForge.Dedup;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read;

namespace ContentForge.Benchmarks.Dedup;

/// <summary>Signing and matching of a site of 4,096 cleaned articles. With CONTENTFORGE_CORPUS set, those of its sub-folder
/// <c>network-issues</c> are taken instead; they are read and cleaned before the clock starts.</summary>
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
        var corpus = Environment.GetEnvironmentVariable("CONTENTFORGE_CORPUS");
        _documents = string.IsNullOrEmpty(corpus)
            ? [.. Enumerable.Range(0, 4096).Select(ArticleGenerator.Article)]
            : [.. Cleaned(Path.Combine(corpus, "network-issues"))];
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

    private static IEnumerable<DedupDocument> Cleaned(string folder)
    {
        var (reader, cleaner) = (new ArticleReader(), new ArticleCleaner());
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (reader.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Article is not { } article) continue;
            var text = CleanText.Of(cleaner.Clean(article).Article.Document.Body!);
            yield return new DedupDocument(Path.GetFileName(file), "", text, new Completeness(0, 1, 0), null);
        }
    }
}
