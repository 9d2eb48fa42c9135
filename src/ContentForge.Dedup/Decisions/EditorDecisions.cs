namespace ContentForge.Dedup.Decisions;

/// <summary>The entries of a decisions file, in the order of the file.</summary>
/// <param name="File">The file, for diagnostics.</param>
/// <param name="Entries">The entries.</param>
public sealed record EditorDecisions(string File, IReadOnlyList<EditorDecision> Entries)
{
    /// <summary>No decisions.</summary>
    public static EditorDecisions None { get; } = new("", []);
}
