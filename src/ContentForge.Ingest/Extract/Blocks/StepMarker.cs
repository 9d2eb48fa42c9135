using ContentForge.Core.Model;

namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>What tells that a block is an item of a run.</summary>
/// <param name="Family">What it can follow.</param>
/// <param name="Number">Its place as the author counted; 0 for bullets.</param>
/// <param name="Text">The marker as written; empty for bullets.</param>
/// <param name="TextStart">Where the text behind the marker begins.</param>
/// <param name="Evidence">How it is written.</param>
internal readonly record struct StepMarker(StepFamily Family, int Number, string Text, int TextStart, StepEvidence Evidence);

/// <summary>Markers that can follow one another in one run.</summary>
internal enum StepFamily
{
    Number,
    Label,
    Letter,
    Roman,
    Bullet,

    /// <summary>An arrow in front of each line: in their order, but not counted.</summary>
    Arrow,
}
