using ContentForge.Core.Model;

namespace ContentForge.Dedup.Decisions;

/// <summary>The entries of a decisions file, in the order of the file.</summary>
/// <param name="File">The file, for diagnostics.</param>
/// <param name="Entries">The entries.</param>
public sealed record EditorDecisions(string File, IReadOnlyList<EditorDecision> Entries)
{
    /// <summary>No decisions.</summary>
    public static EditorDecisions None { get; } = new("", []);
}

/// <summary>One entry of a decisions file.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Paths">The documents; one for <see cref="DecisionKind.Canonical"/>, two or more otherwise.</param>
/// <param name="Span">Where the entry stands in its file.</param>
public sealed record EditorDecision(DecisionKind Kind, IReadOnlyList<string> Paths, SourceSpan? Span = null);

/// <summary>What an editor may decide about documents.</summary>
public enum DecisionKind
{
    /// <summary>The documents are copies of one article, whatever their texts say.</summary>
    Merge,

    /// <summary>The documents are different articles, whatever their texts say. Stronger than <see cref="Merge"/>: what is
    /// kept apart is never lost.</summary>
    KeepApart,

    /// <summary>The document is the one of its family that stays.</summary>
    Canonical,
}
