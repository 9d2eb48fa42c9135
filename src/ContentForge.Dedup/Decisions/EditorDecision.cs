using ContentForge.Core.Model;

namespace ContentForge.Dedup.Decisions;

/// <summary>One entry of a decisions file.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="Paths">The documents; one for <see cref="DecisionKind.Canonical"/>, two or more otherwise.</param>
/// <param name="Span">Where the entry stands in its file.</param>
public sealed record EditorDecision(DecisionKind Kind, IReadOnlyList<string> Paths, SourceSpan? Span = null);
