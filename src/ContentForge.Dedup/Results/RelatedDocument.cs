namespace ContentForge.Dedup.Results;

/// <summary>A document worth a link from another one.</summary>
/// <param name="Path">The path of a document that is published.</param>
/// <param name="Score">The larger of J and the containment of the core.</param>
public sealed record RelatedDocument(string Path, double Score);
