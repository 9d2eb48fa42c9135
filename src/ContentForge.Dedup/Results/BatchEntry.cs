namespace ContentForge.Dedup.Results;

/// <summary>The outcome of one document of a new batch.</summary>
/// <param name="Path">The document.</param>
/// <param name="Outcome">What it is.</param>
/// <param name="Other">The document that it is a copy or variant of; null if there is none.</param>
public sealed record BatchEntry(string Path, BatchOutcome Outcome, string? Other);
