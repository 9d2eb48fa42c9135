using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>One block of the cleaned article. The article is a flat sequence of them; lists and quotes are told by depth and number.</summary>
internal sealed record SourceBlock(SourceBlockKind Kind, RichText Text, SourceSpan Span)
{
    /// <summary>1 to 6 for a heading.</summary>
    public int Level { get; init; }

    /// <summary>How many lists the block stands in.</summary>
    public int Depth { get; init; }

    /// <summary>Which list the block stands in, 0 for none.</summary>
    public int ListId { get; init; }

    /// <summary>The marker of an item of an ordered list as the author wrote it; null for bullets and everything else.</summary>
    public string? Marker { get; init; }

    /// <summary>Which quote the block stands in, 0 for none.</summary>
    public int QuoteId { get; init; }

    public MediaKind MediaKind { get; init; }

    public SafeUrl? Url { get; init; }

    public string? Alt { get; init; }

    /// <summary>What is known of the block beside its form; becomes the rule of its provenance.</summary>
    public string? Rule { get; init; }

    /// <summary>The rows of a table.</summary>
    public ImmutableArray<TableRow> Rows { get; init; } = [];

    public bool HasHeader { get; init; }

    /// <summary>Whether the block is a piece of a paragraph in which several steps ran together.</summary>
    public bool IsPiece { get; init; }

    /// <summary>What note the block is, where the markup says so.</summary>
    public NoteKind? Note { get; init; }

    /// <summary>Whether a heading labels one of several ways to do the same: a tab.</summary>
    public bool IsVariant { get; init; }

    /// <summary>For a heading that is a step: its marker.</summary>
    public StepMarker? StepHeading { get; init; }

    public string Plain => Text.Plain;

    public bool IsBlank => Text.IsBlank;

    /// <summary>Whether everything in the block is bold.</summary>
    public bool IsAllBold => Kind is SourceBlockKind.Paragraph && TextShape.IsCovered(Text, TextSpanKind.Bold);
}

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
