using ContentForge.Core.Diagnostics;
using ContentForge.Dedup.Decisions;
using static ContentForge.Dedup.Tests.Articles;

namespace ContentForge.Dedup.Tests.Decisions;

public sealed class EditorDecisionsTests
{
    private static DedupResult Decide(params IReadOnlyList<EditorDecision> entries)
    {
        // a1, a2, a3 are copies, so are b1 and b2; c is alone; h is hollow.
        var finder = new DuplicateFinder();
        DedupDocument[] documents =
        [
            Document("a1", Invent(1)), Document("a2", Invent(1)), Document("a3", Invent(1)),
            Document("b1", Invent(2)), Document("b2", Invent(2)), Document("c", Invent(3)), Document("h", "Home About"),
        ];
        return finder.Find([.. documents.Select(finder.Sketch)], new EditorDecisions("duplicates.yml", entries));
    }

    private static EditorDecision Merge(params IReadOnlyList<string> paths) => new(DecisionKind.Merge, paths, SourceSpan.At(3, 5));

    private static EditorDecision KeepApart(params IReadOnlyList<string> paths) => new(DecisionKind.KeepApart, paths, SourceSpan.At(4, 5));

    private static EditorDecision Canonical(string path) => new(DecisionKind.Canonical, [path], SourceSpan.At(5, 5));

    private static string Families(DedupResult result) =>
        string.Join("; ", result.Families.Select(f => $"{f.Canonical}: {string.Join(' ', f.Members)}"));

    private static string Diagnostics(DedupResult result) => string.Join('\n', result.Diagnostics);

    [Fact]
    public void Without_decisions_the_texts_decide() => Assert.Equal("a1: a1 a2 a3; b1: b1 b2", Families(Decide()));

    [Fact]
    public void Documents_can_be_merged_with_all_their_copies()
    {
        var result = Decide(Merge("c", "b2"));
        Assert.Equal("a1: a1 a2 a3; b1: b1 b2 c", Families(result));
        Assert.Equal(2, result.Statistics.Published);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Copies_can_be_kept_apart()
    {
        var result = Decide(KeepApart("a2", "a1"));
        Assert.Equal("a2: a2 a3; b1: b1 b2", Families(result));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void The_canonical_document_can_be_chosen()
    {
        var family = Decide(Canonical("a3")).Families[0];
        Assert.Equal(("a3", new CanonicalReason(CanonicalCriterion.EditorsChoice, "an editor decided so")), (family.Canonical, family.Reason));
    }

    [Fact]
    public void A_decision_about_a_missing_document_is_stale() =>
        Assert.Equal(
            "duplicates.yml:3:5: warning CF4101: There is no article 'gone' to decide about.", Diagnostics(Decide(Merge("a1", "gone"))));

    [Fact]
    public void A_decision_about_a_hollow_document_is_stale() =>
        Assert.Equal("duplicates.yml:3:5: warning CF4101: There is no article 'h' to decide about.", Diagnostics(Decide(Merge("a1", "h"))));

    [Fact]
    public void A_merge_of_what_is_one_family_anyway_is_stale() =>
        Assert.Equal(
            "duplicates.yml:3:5: warning CF4101: 'a1', 'a3' are one family without this entry.", Diagnostics(Decide(Merge("a1", "a3"))));

    [Fact]
    public void Keeping_apart_what_is_apart_anyway_is_stale() =>
        Assert.Equal(
            "duplicates.yml:4:5: warning CF4101: 'a1' and 'c' are apart without this entry.", Diagnostics(Decide(KeepApart("a1", "c"))));

    [Fact]
    public void A_canonical_choice_without_copies_is_stale() =>
        Assert.Equal("duplicates.yml:5:5: warning CF4101: 'c' has no copies.", Diagnostics(Decide(Canonical("c"))));

    [Fact]
    public void Keeping_apart_wins_over_merging()
    {
        var result = Decide(KeepApart("a1", "a2"), Merge("a1", "a2", "c"));
        Assert.Equal("a1: a1 a3 c; b1: b1 b2", Families(result));
        Assert.Equal(
            "duplicates.yml:3:5: warning CF4102: 'a1' and 'a2' are kept apart by another entry, which wins.", Diagnostics(result));
    }

    [Fact]
    public void The_first_of_two_canonical_choices_wins()
    {
        var result = Decide(Canonical("a2"), Canonical("a3"));
        Assert.Equal("a2", result.Families[0].Canonical);
        Assert.Equal(
            "duplicates.yml:5:5: warning CF4102: The family of 'a3' has a canonical article by another entry.", Diagnostics(result));
    }
}
