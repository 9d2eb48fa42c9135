using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Matching;

/// <summary>Collapses documents with the same words before anything is compared: on a scraped site hardly anything is left.</summary>
internal static class Collapse
{
    /// <summary>The distinct texts, by ordinal path of their first documents. The text of the first document stands for texts
    /// that differ in case, punctuation and line breaks.</summary>
    public static List<Representative> Of(IEnumerable<DocumentSketch> documents) =>
        [.. documents.OrderBy(d => d.Path, StringComparer.Ordinal)
            .GroupBy(d => d.Body.Fingerprint)
            .Select(g => new Representative([.. g]))];
}
