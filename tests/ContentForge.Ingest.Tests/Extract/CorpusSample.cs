namespace ContentForge.Ingest.Tests.Extract;

/// <summary>
/// The articles of the corpus that <c>CONTENTFORGE_CORPUS</c> names: every twelfth, or all of them when <c>CONTENTFORGE_CORPUS_ALL</c> is set.
/// </summary>
internal static class CorpusSample
{
    private const int Step = 12;

    public static IEnumerable<string> Files()
    {
        var corpus = Environment.GetEnvironmentVariable("CONTENTFORGE_CORPUS");
        Assert.SkipWhen(corpus is null, "CONTENTFORGE_CORPUS names no folder.");
        var step = Environment.GetEnvironmentVariable("CONTENTFORGE_CORPUS_ALL") is null ? Step : 1;
        return Directory.EnumerateFiles(corpus!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, index) => index % step == 0);
    }
}
