using System.Collections.Immutable;
using ContentForge.Ingest.Cleaning;
using ContentForge.Ingest.Reading;
using ContentForge.Ingest.Writing;

namespace ContentForge.Ingest.Tests.Cleaning;

/// <summary>Every rule has a fixture with what it must catch and one with what it must leave alone.</summary>
public sealed class RuleFixtureTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var rule in CleaningRules.Default)
            {
                data.Add(rule.Id, "catches");
                data.Add(rule.Id, "leaves");
            }

            return data;
        }
    }

    public static TheoryData<string> Rules => [.. CleaningRules.Default.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cleans_the_fixture_to_the_expected_text(string rule, string kind)
    {
        var folder = FixtureFolder.Path("cleaning", rule, kind);

        var cleaned = Clean(folder, CleaningRules.Default);

        Assert.Equal(File.ReadAllText(Path.Combine(folder, "expected.md")), MarkdownWriter.Write(cleaned), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_a_rule_catches_stays_when_the_rule_is_off(string rule)
    {
        var folder = FixtureFolder.Path("cleaning", rule, "catches");
        var others = CleaningRules.Default.Where(other => other.Id != rule).ToImmutableArray();

        Assert.NotEqual(Clean(folder, CleaningRules.Default).Article.Document.Body!.InnerHtml, Clean(folder, others).Article.Document.Body!.InnerHtml);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_takes_nothing_out_of_what_it_must_leave_alone(string rule)
    {
        var folder = FixtureFolder.Path("cleaning", rule, "leaves");

        Assert.DoesNotContain(Clean(folder, CleaningRules.Default).Removals, removal => removal.Rule == rule);
    }

    [Fact]
    public void Every_fixture_folder_belongs_to_a_rule()
    {
        var folders = Directory.GetDirectories(FixtureFolder.Path("cleaning")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(CleaningRules.Default.Select(rule => rule.Id).Order(StringComparer.Ordinal), folders);
    }

    private static CleanedArticle Clean(string folder, ImmutableArray<ICleaningRule> rules)
    {
        var input = FixtureFolder.Input(folder);
        var read = new ArticleReader().Read(Path.GetFileName(input), File.ReadAllBytes(input));
        return new ArticleCleaner(rules).Clean(read.Article!);
    }
}
