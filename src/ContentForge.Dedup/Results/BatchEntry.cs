namespace ContentForge.Dedup.Results;

/// <summary>The outcome of one document of a new batch.</summary>
/// <param name="Path">The document.</param>
/// <param name="Outcome">What it is.</param>
/// <param name="Other">The document that it is a copy or variant of; null if there is none.</param>
public sealed record BatchEntry(string Path, BatchOutcome Outcome, string? Other);

/// <summary>What a document of a new batch is to what is published already.</summary>
public enum BatchOutcome
{
    /// <summary>Nothing like it is published.</summary>
    New,

    /// <summary>It is a copy of a published document.</summary>
    Published,

    /// <summary>It is a copy of another document of the batch, and none of them is published.</summary>
    CopyInBatch,

    /// <summary>It belongs to a series that has published members.</summary>
    Variant,

    /// <summary>It has no article.</summary>
    Hollow,
}
