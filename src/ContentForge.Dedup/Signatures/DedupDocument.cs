namespace ContentForge.Dedup.Signatures;

/// <summary>A cleaned article as the duplicate finder sees it.</summary>
/// <param name="Path">The path relative to the input folder, with <c>/</c>; it names the document in every result.</param>
/// <param name="Title">The title. It is spun on scraped sites, so it never decides; it is only kept from disturbing a comparison.</param>
/// <param name="Text">The cleaned plain text without the title, one block per line.</param>
/// <param name="Completeness">How much the article holds, for the choice of the copy that stays.</param>
/// <param name="Date">When the article was published, if it says so.</param>
public sealed record DedupDocument(string Path, string Title, string Text, Completeness Completeness, DateTimeOffset? Date);

/// <summary>How much an article holds. Compared by fixes, then steps, then images.</summary>
public sealed record Completeness(int Fixes, int Steps, int Images)
{
    internal (int Fixes, int Steps, int Images) Rank => (Fixes, Steps, Images);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Fixes} fixes, {Steps} steps, {Images} images");
}
