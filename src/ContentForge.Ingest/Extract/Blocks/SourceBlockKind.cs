namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>What a block of the cleaned article is.</summary>
internal enum SourceBlockKind
{
    Paragraph,
    Heading,

    /// <summary>The first text of a list item; whatever else the item holds follows as blocks of the same depth.</summary>
    Item,
    Media,
    Table,
    Code,

    /// <summary>A horizontal rule: a border without content.</summary>
    Rule,
}
