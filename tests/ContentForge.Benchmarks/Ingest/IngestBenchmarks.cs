using BenchmarkDotNet.Attributes;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Extract;
using ContentForge.Ingest.Read;

namespace ContentForge.Benchmarks.Ingest;

/// <summary>Articles through the stages: made ones, or those of the folder that CONTENTFORGE_CORPUS names.</summary>
[MemoryDiagnoser]
public class IngestBenchmarks
{
    private const int MadeArticles = 500;

    private readonly ArticleReader _reader = new();
    private readonly ArticleCleaner _cleaner = new();
    private List<(string Path, byte[] Bytes)> _files = [];

    [GlobalSetup]
    public void Load()
    {
        _files = Environment.GetEnvironmentVariable("CONTENTFORGE_CORPUS") is { } folder
            ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllBytes(path)))]
            : [.. Enumerable.Range(1, MadeArticles).Select(RawArticles.Make)];
    }

    [Benchmark]
    public int Read() => _files.Count(file => _reader.Read(file.Path, file.Bytes).Article is not null);

    [Benchmark]
    public int ReadAndClean() => _files.Sum(file => _reader.Read(file.Path, file.Bytes).Article is { } article ? _cleaner.Clean(article).Removals.Length : 0);

    [Benchmark]
    public int ReadCleanAndExtract() => _files.Sum(file => _reader.Read(file.Path, file.Bytes).Article is { } article ? ArticleExtractor.Extract(_cleaner.Clean(article)).Fixes.Length : 0);
}
