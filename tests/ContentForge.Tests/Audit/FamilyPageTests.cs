using ContentForge.Audit;
using ContentForge.Dedup;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Tests.Audit;

public sealed class FamilyPageTests
{
    private const string Text =
        "The webcam shows a black picture in every meeting.\nOpen the privacy settings and let the meeting use the webcam.\nIf the webcam is still black, install its driver again.";

    [Fact]
    public void Titles_are_listed_by_how_well_the_text_bears_them_out()
    {
        var scores = PageOf("Lens Lament", "Webcam shows a black picture", "Seven Lamps").TitleScores;

        Assert.Equal(3, scores.Total);
        Assert.Equal(("Webcam shows a black picture", true), (scores.Rows[0].Title, scores.Rows[0].IsChosen));
        Assert.All(scores.Rows.Skip(1), row => Assert.False(row.IsChosen));
        Assert.Equal(scores.Rows.OrderByDescending(row => row.Score).Select(row => row.Title), scores.Rows.Select(row => row.Title));
    }

    [Fact]
    public void One_title_of_all_copies_needs_no_scores() => Assert.Empty(PageOf("Webcam shows black", "Webcam shows black").TitleScores.Rows);

    private static FamilyView PageOf(params string[] titles)
    {
        var finder = new DuplicateFinder();
        var documents = titles.Select((title, at) => finder.Sketch(new DedupDocument($"{(char)('a' + at)}.md", title, Text, new Completeness(0, 0, 0), null))).ToList();
        var family = new DuplicateFamily(FamilyKind.Duplicate, "a.md", [.. documents.Select(document => document.Path)], new CanonicalReason(CanonicalCriterion.OrdinalPath, "first"), []);
        var result = new DedupResult
        {
            Families = [family],
            Hollow = [],
            HollowFamilies = [],
            Related = [],
            Pairs = [],
            Dropped = [],
            Diagnostics = [],
            Boilerplate = [],
            Statistics = new DedupStatistics(titles.Length, 1, 1, 0, 0, 0, 0),
        };
        return FamilyPage.Of(new AuditReport(result, documents), family);
    }
}
