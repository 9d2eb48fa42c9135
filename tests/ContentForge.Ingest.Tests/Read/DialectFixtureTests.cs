using ContentForge.Ingest.Extract;
using ContentForge.Ingest.Tests.Extract;

namespace ContentForge.Ingest.Tests.Read;

/// <summary>One folder per kind of unusual markup: pages that use it, and what must come of each of them.</summary>
public sealed class DialectFixtureTests
{
    public static TheoryData<string> Cases => [.. Directory.EnumerateFiles(FixtureFolder.Path("dialects"), "*.*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".html" or ".md").Select(file => Path.GetRelativePath(FixtureFolder.Path("dialects"), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Becomes_the_expected_article(string name)
    {
        var file = FixtureFolder.Path("dialects", name);
        var article = ArticleExtractor.Extract(Articles.Clean(File.ReadAllText(file), Path.GetFileName(file)));

        Assert.Equal(File.ReadAllText(Path.ChangeExtension(file, ".txt")), ModelOutline.Of(article), ignoreLineEndingDifferences: true);
    }
}
