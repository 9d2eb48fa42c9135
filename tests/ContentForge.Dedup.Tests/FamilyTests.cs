using ContentForge.Dedup.Options;
using ContentForge.Dedup.Results;
using static ContentForge.Dedup.Tests.Articles;

namespace ContentForge.Dedup.Tests;

public sealed class FamilyTests
{
    [Fact]
    public void Copies_that_differ_in_case_punctuation_and_lines_are_one_family()
    {
        var result = Find(
            Document("b.md", "Hold the power key for ten seconds. Wait until the logo shows. Then let it go.\n"),
            Document("a.md", "HOLD the power key for ten seconds!\nWait until the logo shows…\nThen let it go."),
            Document("c.md", Invent(1)));
        var family = Assert.Single(result.Families);
        Assert.Equal(FamilyKind.Duplicate, family.Kind);
        Assert.Equal(["a.md", "b.md"], family.Members);
        Assert.Equal(2, result.Statistics.DistinctTexts);
        Assert.Equal(2, result.Statistics.Published);
    }

    [Fact]
    public void A_copy_with_a_few_edited_words_is_a_duplicate()
    {
        var text = Invent(2, sentences: 60);
        var result = Find(Document("a.md", text), Document("b.md", text + "One more sentence stands at the very end of it."));
        Assert.Equal(["a.md", "b.md"], Assert.Single(result.Families).Members);
    }

    [Fact]
    public void A_text_that_shares_half_of_its_sentences_is_related_and_not_merged()
    {
        var shared = Invent(3, sentences: 30);
        var result = Find(Document("a.md", shared + Invent(4, 12)), Document("b.md", shared + Invent(5, 12)));
        Assert.Empty(result.Families);
        Assert.Equal("b.md", Assert.Single(Assert.Single(result.Related, r => r.Path == "a.md").Documents).Path);
        Assert.Equal("a.md", Assert.Single(Assert.Single(result.Related, r => r.Path == "b.md").Documents).Path);
        Assert.InRange(Assert.Single(result.Pairs).Jaccard, 0.5, 0.6);
    }

    [Fact]
    public void Unrelated_texts_stay_alone()
    {
        var result = Find([.. Enumerable.Range(0, 40).Select(i => Document($"{i:D2}.md", Invent(100 + i)))]);
        Assert.Empty(result.Families);
        Assert.Empty(result.Related);
        Assert.Empty(result.Pairs);
        Assert.Equal(40, result.Statistics.Published);
    }

    [Fact]
    public void A_chain_of_edits_is_not_one_family()
    {
        // Each text replaces another tenth of the sentences of the one before, so the first and the last share nothing.
        var sentences = Invent(6, 100).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var fresh = Invent(7, 100).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var chain = Enumerable.Range(0, 21)
            .Select(n => Document($"{n:D2}.md", string.Join('\n', fresh.Take(5 * n).Concat(sentences.Skip(5 * n)))));
        var result = Find([.. chain]);
        Assert.DoesNotContain(result.Families, f => f.Members.Contains("00.md") && f.Members.Contains("20.md"));
        Assert.All(result.Families, f => Assert.InRange(f.Members.Count, 2, 3));
    }

    [Fact]
    public void The_most_complete_copy_stays()
    {
        var text = Invent(8);
        var family = Assert.Single(Find(
            Document("a.md", text, fixes: 4, steps: 20, images: 9, date: "2020-01-01"),
            Document("b.md", text, fixes: 4, steps: 21, images: 3, date: "2024-01-01"),
            Document("c.md", text, fixes: 4, steps: 20, images: 9)).Families);
        Assert.Equal("b.md", family.Canonical);
        Assert.Equal(
            new CanonicalReason(CanonicalCriterion.MostComplete, "4 fixes, 21 steps, 3 images; the next has 4 fixes, 20 steps, 9 images"),
            family.Reason);
    }

    [Fact]
    public void Among_equally_complete_copies_the_oldest_stays()
    {
        var text = Invent(9);
        var family = Assert.Single(Find(
            Document("a.md", text, date: "2024-05-02"), Document("b.md", text, date: "2023-11-30"), Document("c.md", text)).Families);
        Assert.Equal("b.md", family.Canonical);
        Assert.Equal(
            new CanonicalReason(
                CanonicalCriterion.OldestDate,
                "as complete as others (0 fixes, 0 steps, 0 images), dated 2023-11-30; the next is dated 2024-05-02"),
            family.Reason);
    }

    [Fact]
    public void Among_copies_that_nothing_tells_apart_the_first_path_stays()
    {
        var text = Invent(10);
        var family = Assert.Single(Find(Document("b.md", text), Document("B.md", text), Document("a/z.md", text)).Families);
        Assert.Equal("B.md", family.Canonical);
        Assert.Equal(["B.md", "a/z.md", "b.md"], family.Members);
        Assert.Equal(CanonicalCriterion.OrdinalPath, family.Reason.Criterion);
    }

    [Fact]
    public void Every_document_is_published_merged_or_hollow()
    {
        var statistics = Find(
            Document("a.md", Invent(11)), Document("b.md", Invent(11)), Document("c.md", "Home About Contact"), Document("d.md", Invent(12))).Statistics;
        Assert.Equal((4, 2, 1, 1), (statistics.Documents, statistics.Published, statistics.Merged, statistics.Hollow));
    }

    [Fact]
    public void Two_documents_with_one_path_are_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => Find(Document("a.md", "x"), Document("a.md", "y")));
        Assert.StartsWith("Two documents have the path 'a.md'.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_gives_nothing_out()
    {
        var result = Find();
        Assert.Empty(result.Families);
        Assert.Equal(new DedupStatistics(0, 0, 0, 0, 0, 0, 0), result.Statistics);
    }

    [Fact]
    public void A_family_of_more_texts_than_a_bucket_compares_is_found_whole()
    {
        var options = new DedupOptions { BucketLimit = 20, BucketNeighbours = 2 };
        var documents = Enumerable.Range(0, 240).Select(i => Document($"{i:D3}.md", Edit(Invent(i % 2, 40), i, 0.004))).ToList();

        var families = Find(options, documents).Families;

        Assert.Equal([120, 120], families.Select(f => f.Members.Count));
    }
}
