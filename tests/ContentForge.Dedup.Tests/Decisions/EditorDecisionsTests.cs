using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup.Decisions;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
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
    public void Keeping_apart_wins_over_a_chain_of_merges_and_the_entry_that_lost_is_told()
    {
        var result = Decide(
            new(DecisionKind.Merge, ["a1", "b1"], SourceSpan.At(2, 5)),
            new(DecisionKind.Merge, ["b1", "c"], SourceSpan.At(3, 5)),
            new(DecisionKind.KeepApart, ["c", "a1"], SourceSpan.At(5, 5)));

        Assert.Equal("a1: a1 a2 a3 b1 b2", Families(result));
        Assert.Equal(
            "duplicates.yml:3:5: warning CF4102: 'b1' and 'c' are not merged: with what is merged already, that would bring 'a1' and 'c' together, which the entry at 5:5 keeps apart.",
            Diagnostics(result));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    [InlineData(500)]
    public void A_chain_of_any_length_loses_its_last_link(int length)
    {
        var finder = new DuplicateFinder();
        var texts = Enumerable.Range(0, Math.Min(length, 50)).Select(i => Invent(i)).ToList();
        var names = Enumerable.Range(0, length).Select(i => $"n{i:D4}").ToList();
        var entries = names.Zip(names.Skip(1), (first, second) => new EditorDecision(DecisionKind.Merge, [first, second], SourceSpan.At(int.Parse(second[1..], System.Globalization.CultureInfo.InvariantCulture))))
            .Append(new(DecisionKind.KeepApart, [names[0], names[^1]], SourceSpan.At(9000))).ToList();

        var result = finder.Find([.. names.Select((name, i) => finder.Sketch(Document(name, length > 50 ? texts[i % 50] + $" unlike number {i}" : texts[i])))], new EditorDecisions("duplicates.yml", entries));

        Assert.Equal(length - 1, result.Families.Where(f => f.Kind == FamilyKind.Duplicate).Max(f => f.Members.Count));
        var lost = Assert.Single(result.Diagnostics, d => d.Code == DiagnosticCodes.ContradictoryDecision);
        Assert.Equal(length - 1, lost.Span!.Value.StartLine);
    }

    [Fact]
    public void A_merge_and_a_separation_that_only_texts_connect_are_both_obeyed()
    {
        var result = Decide(Merge("a1", "c"), KeepApart("a2", "c"));

        Assert.Equal("a1: a1 c; a2: a2 a3; b1: b1 b2", Families(result));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void What_is_merged_leaves_a_family_together()
    {
        var result = Decide(Merge("a1", "c"), Merge("a2", "b1"), KeepApart("a1", "a2"));

        Assert.Equal("a1: a1 a3 c; a2: a2 b1 b2", Families(result));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Of_a_long_merge_only_what_is_kept_apart_stays_out()
    {
        var result = Decide(Merge("b1", "a1", "c"), KeepApart("a1", "c"));

        Assert.Equal("a1: a1 a2 a3 b1 b2", Families(result));
        Assert.Equal(
            "duplicates.yml:3:5: warning CF4102: 'b1' and 'c' are not merged: with what is merged already, that would bring 'a1' and 'c' together, which the entry at 4:5 keeps apart.",
            Diagnostics(result));
    }

    [Theory]
    [InlineData("./a1", "a1")]
    [InlineData(@".\a1", "a1")]
    [InlineData("a1 ", "a1")]
    [InlineData("A1", "a1")]
    [InlineData("input/a1", "a1")]
    [InlineData("zzz", null)]
    public void A_path_that_is_not_there_is_told_with_the_one_that_is_meant(string path, string? meant) =>
        Assert.Equal(
            $"duplicates.yml:3:5: warning CF4101: There is no article '{path}' to decide about{(meant is null ? "" : $"; '{meant}' may be meant")}.",
            Diagnostics(Decide(Merge("c", path))));

    [Fact]
    public void A_path_with_its_marks_apart_is_told_with_the_one_that_is_meant()
    {
        var finder = new DuplicateFinder();
        DedupDocument[] documents = [Document("ordner/größe.md", Invent(1)), Document("b.md", Invent(2))];

        var result = finder.Find([.. documents.Select(finder.Sketch)], new EditorDecisions("duplicates.yml", [Merge("b.md", "ordner/gro\u0308ße.md")]));

        Assert.EndsWith("to decide about; 'ordner/größe.md' may be meant.", Diagnostics(result), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_says_nothing_new_is_stale() =>
        Assert.Equal(
            """
            duplicates.yml:3:5: warning CF4101: The entry names no two articles.
            duplicates.yml:3:5: warning CF4101: The entry says again what the one at 3:5 says.
            """.ReplaceLineEndings("\n"),
            Diagnostics(Decide(Merge("a1", "c"), Merge("c", "a1"), Merge("c", "c"))));

    [Fact]
    public void Only_so_many_unknown_paths_are_named()
    {
        var entries = Enumerable.Range(0, 2500).Select(i => new EditorDecision(DecisionKind.Canonical, [$"gone/{i}"], SourceSpan.At(i + 1))).ToList();

        var diagnostics = Decide(entries).Diagnostics;

        Assert.Equal(1001, diagnostics.Count);
        Assert.Equal("duplicates.yml: warning CF4101: 1500 more paths name no article.", diagnostics[0].ToString());
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
