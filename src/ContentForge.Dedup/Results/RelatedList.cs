namespace ContentForge.Dedup.Results;

/// <summary>The related documents of a published document.</summary>
/// <param name="Path">The document.</param>
/// <param name="Documents">Best first; equal scores by ordinal path.</param>
public sealed record RelatedList(string Path, IReadOnlyList<RelatedDocument> Documents);
