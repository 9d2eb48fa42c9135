using System.Globalization;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Families;

/// <summary>Chooses the copy that stays: the most complete, then the oldest, then the first path.</summary>
internal static class CanonicalChoice
{
    private static readonly CanonicalReason Alone = new(CanonicalCriterion.OrdinalPath, "the only one");

    public static (DocumentSketch Document, CanonicalReason Reason) Of(IEnumerable<DocumentSketch> members)
    {
        var ranked = members
            .OrderByDescending(m => m.Completeness.Rank)
            .ThenBy(m => m.Date?.UtcDateTime ?? DateTime.MaxValue)
            .ThenBy(m => m.Path, StringComparer.Ordinal)
            .ToList();
        return (ranked[0], ranked.Count == 1 ? Alone : Why(ranked[0], ranked[1]));
    }

    private static CanonicalReason Why(DocumentSketch best, DocumentSketch next)
    {
        if (best.Completeness != next.Completeness)
            return new CanonicalReason(CanonicalCriterion.MostComplete, $"{best.Completeness}; the next has {next.Completeness}");
        if (best.Date != next.Date)
            return new CanonicalReason(CanonicalCriterion.OldestDate, $"as complete as others ({best.Completeness}), dated {Day(best)}; the next is dated {Day(next)}");
        return new CanonicalReason(CanonicalCriterion.OrdinalPath, $"as complete ({best.Completeness}) and as old as others; the first path");
    }

    private static string Day(DocumentSketch document) =>
        document.Date?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";
}
