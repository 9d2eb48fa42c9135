using System.Collections.Immutable;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>One block of an article, for counting.</summary>
/// <param name="Id">What it is compared by; 0 for a block that never recurs.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Its words as <see cref="RecurrencePiece.Words"/> gives them.</param>
/// <param name="IsInFix">Whether it belongs to a fix or to an answer.</param>
internal readonly record struct SketchedBlock(ulong Id, RecurrencePieceKind Kind, ImmutableArray<uint> Words, bool IsInFix);
