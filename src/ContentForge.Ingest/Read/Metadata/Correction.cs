namespace ContentForge.Ingest.Read.Metadata;

/// <summary>A text by which an editor names a heading or a list of the article.</summary>
/// <param name="Text">The text as written.</param>
/// <param name="Line">The line it stands on, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
public sealed record Correction(string Text, int Line, int Column);
