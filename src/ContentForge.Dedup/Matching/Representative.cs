using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Matching;

/// <summary>Documents with the same words in the same order. One text stands for all of them.</summary>
/// <param name="Copies">The documents, by ordinal path.</param>
internal sealed record Representative(IReadOnlyList<DocumentSketch> Copies)
{
    public string Path => Copies[0].Path;

    public SketchBody Body => Copies[0].Body;

    /// <summary>The words in a form to compare them one by one.</summary>
    public WordView View() => WordView.Of(Body.Text, Titles);

    /// <summary>The same without the titles of another text: lists of articles stand in all copies, and what is the title of one of them
    /// must not be missing in one text alone.</summary>
    public WordView ViewBeside(Representative other) => WordView.Of(Body.Text, Titles.Concat(other.Titles));

    private IEnumerable<string> Titles => Copies.Take(MaxTitles).Select(c => c.Title);

    /// <summary>Chosen: spun titles of one text name the same thing, so more tell nothing new.</summary>
    private const int MaxTitles = 8;
}

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
