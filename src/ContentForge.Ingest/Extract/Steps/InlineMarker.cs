namespace ContentForge.Ingest.Extract.Steps;

/// <summary>A place within a text that has the form of a marker.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Number">Its number.</param>
/// <param name="IsLineStart">Whether a line begins with it.</param>
internal readonly record struct InlineMarker(int At, int Number, bool IsLineStart);
