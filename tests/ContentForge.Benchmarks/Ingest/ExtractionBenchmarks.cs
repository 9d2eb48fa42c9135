using BenchmarkDotNet.Attributes;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Extract;
using ContentForge.Ingest.Read;

namespace ContentForge.Benchmarks.Ingest;

/// <summary>Extraction alone: articles that are read and cleaned already. The folder is named by CONTENTFORGE_CORPUS.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private const int Articles = 500;

    private List<CleanedArticle> _cleaned = [];

    [GlobalSetup]
    public void Load()
    {
        var folder = Environment.GetEnvironmentVariable("CONTENTFORGE_CORPUS") ?? throw new InvalidOperationException("CONTENTFORGE_CORPUS names no folder.");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var reader = new ArticleReader();
        var cleaner = new ArticleCleaner();

        // Copies lie side by side, so the sample is spread over the folder.
        _cleaned = [.. Enumerable.Range(0, Articles)
            .Select(i => files[(int)((long)i * files.Count / Articles)])
            .Select(file => reader.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Article)
            .OfType<Article>()
            .Select(cleaner.Clean)];
        if (_cleaned.Count < Articles)
            throw new InvalidOperationException($"Only {_cleaned.Count} of {Articles} files hold an article.");
    }

    /// <summary>The time of one article.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Extract() => _cleaned.Sum(article => ArticleExtractor.Extract(article).Fixes.Length);
}
