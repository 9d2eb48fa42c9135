namespace ContentForge.Dedup.Results;

/// <summary>A line that only a dropped copy has.</summary>
/// <param name="Line">Its number in the cleaned text, from 1.</param>
/// <param name="Text">The line.</param>
public sealed record DroppedLine(int Line, string Text);
