namespace ContentForge.Reports;

/// <summary>One line of a diff.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Number">Its number in the file, from 1; 0 for a line that stands for others.</param>
/// <param name="Text">What it says.</param>
/// <param name="Note">Which rules were at work and why, or null.</param>
internal sealed record DiffLine(DiffKind Kind, int Number, string Text, string? Note);
