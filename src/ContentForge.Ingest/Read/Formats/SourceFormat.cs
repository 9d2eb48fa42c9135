namespace ContentForge.Ingest.Read.Formats;

/// <summary>How an article is written.</summary>
public enum SourceFormat
{
    /// <summary>CommonMark with tables and islands of HTML.</summary>
    Markdown,

    /// <summary>A page, or a part of one.</summary>
    Html,

    /// <summary>Text without any markup: bare heading lines, lines that begin with a bullet.</summary>
    PlainText,
}
