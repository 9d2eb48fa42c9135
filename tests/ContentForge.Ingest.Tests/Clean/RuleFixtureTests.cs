using System.Collections.Immutable;
using ContentForge.Cleaned;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Clean.Rules;
using ContentForge.Ingest.Read;

namespace ContentForge.Ingest.Tests.Clean;

/// <summary>
/// Every rule has a fixture with what it must catch and one with what it must leave alone. A fixture is an article and the text it is
/// cleaned to; rules that leave marks in the tree and not in the text have the tree too.
/// </summary>
public sealed class RuleFixtureTests
{
    private const string Catches = "catches";
    private const string Leaves = "leaves";

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var rule in CleaningRules.Default)
            {
                data.Add(rule.Id, Catches);
                data.Add(rule.Id, Leaves);
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

        Assert.Equal(Expected(folder), Outcome(folder, CleaningRules.Default));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_fixture_fails_when_its_rule_is_switched_off(string rule)
    {
        var others = CleaningRules.Default.Where(other => other.Id != rule).ToImmutableArray();

        var failing = CleaningRules.Default
            .Select(fixture => FixtureFolder.Path("cleaning", fixture.Id, Catches))
            .Where(folder => !Expected(folder).SequenceEqual(Outcome(folder, others), StringComparer.Ordinal))
            .Select(folder => Path.GetFileName(Path.GetDirectoryName(folder)!));

        Assert.Contains(rule, failing);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_takes_nothing_out_of_what_it_must_leave_alone(string rule)
    {
        var folder = FixtureFolder.Path("cleaning", rule, Leaves);

        Assert.DoesNotContain(Clean(folder, CleaningRules.Default).Removals, removal => removal.Rule == rule);
    }

    [Fact]
    public void Every_fixture_folder_belongs_to_a_rule()
    {
        var folders = Directory.GetDirectories(FixtureFolder.Path("cleaning")).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(CleaningRules.Default.Select(rule => rule.Id).Order(StringComparer.Ordinal), folders);
    }

    [Fact]
    public void Rules_have_ids_of_their_own() =>
        Assert.Distinct(CleaningRules.Default.Select(rule => rule.Id));

    private static List<string> Expected(string folder)
    {
        var html = Path.Combine(folder, "expected.html");
        return [Read(Path.Combine(folder, "expected.md")), .. File.Exists(html) ? [Read(html)] : Array.Empty<string>()];
    }

    private static List<string> Outcome(string folder, ImmutableArray<ICleaningRule> rules)
    {
        var cleaned = Clean(folder, rules);
        return [MarkdownWriter.Write(cleaned), .. File.Exists(Path.Combine(folder, "expected.html")) ? [HtmlWriter.Write(cleaned)] : Array.Empty<string>()];
    }

    private static string Read(string file) => File.ReadAllText(file).ReplaceLineEndings("\n");

    private static CleanedArticle Clean(string folder, ImmutableArray<ICleaningRule> rules)
    {
        var input = FixtureFolder.Input(folder);
        var read = new ArticleReader().Read(Path.GetFileName(input), File.ReadAllBytes(input));
        return new ArticleCleaner(rules).Clean(read.Article!);
    }
}
