using ContentForge.Core.Model;
using ContentForge.Export.Json;
using ContentForge.Ingest.Extract;

namespace ContentForge.Ingest.Tests.Extract;

/// <summary>One folder per way of writing fixes and steps: the article and the outline of what must come of it.</summary>
public sealed class ExtractionFixtureTests
{
    public static TheoryData<string> Cases => [.. Directory.GetDirectories(FixtureFolder.Path("extraction")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Extracts_the_expected_outline(string name)
    {
        var folder = FixtureFolder.Path("extraction", name);

        var outline = ModelOutline.Of(Extract(folder));

        Assert.Equal(File.ReadAllText(Path.Combine(folder, "expected.txt")), outline, ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Survives_the_way_through_JSON(string name)
    {
        var article = Extract(FixtureFolder.Path("extraction", name));

        Assert.Equal(ArticleJson.Serialize(article), ArticleJson.Serialize(ArticleJson.Read(ArticleJson.Serialize(article)).Article!));
    }

    private static HelpArticle Extract(string folder)
    {
        var input = FixtureFolder.Input(folder);
        return ArticleExtractor.Extract(Articles.Clean(File.ReadAllText(input), Path.GetFileName(input)));
    }
}
