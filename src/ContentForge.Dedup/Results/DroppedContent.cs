namespace ContentForge.Dedup.Results;

/// <summary>What a merged copy says and the canonical article does not.</summary>
/// <param name="Canonical">The path of the article that stays.</param>
/// <param name="Path">The path of the copy; the first of several copies that all say it.</param>
/// <param name="Lines">The lines in the order of the text.</param>
public sealed record DroppedContent(string Canonical, string Path, IReadOnlyList<DroppedLine> Lines);
