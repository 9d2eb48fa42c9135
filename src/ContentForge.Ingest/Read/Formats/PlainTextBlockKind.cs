namespace ContentForge.Ingest.Read.Formats;

/// <summary>What a block of plain text is.</summary>
internal enum PlainTextBlockKind
{
    /// <summary>Prose.</summary>
    Paragraph,

    /// <summary>A line of its own that names what follows.</summary>
    Heading,

    /// <summary>An item with a bullet.</summary>
    Bullet,

    /// <summary>An item with a number.</summary>
    Numbered,
}
