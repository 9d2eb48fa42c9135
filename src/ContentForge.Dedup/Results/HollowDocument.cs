namespace ContentForge.Dedup.Results;

/// <summary>A document with no article left after cleaning.</summary>
/// <param name="Path">The path.</param>
/// <param name="Reason">What is missing, in words.</param>
public sealed record HollowDocument(string Path, string Reason);
