using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ContentForge.Core.Model;

/// <summary>A piece of an article that is no step. The kinds are closed: an encoder that handles each of them handles everything.</summary>
/// <param name="Source">Where it stands in the source.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(QuoteBlock), "quote")]
[JsonDerivedType(typeof(CodeBlock), "code")]
[JsonDerivedType(typeof(MediaBlock), "media")]
[JsonDerivedType(typeof(NoteBlock), "note")]
public abstract record Block(Provenance Source);

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record ParagraphBlock(RichText Text, Provenance Source) : Block(Source);

/// <summary>A heading that opens no fix.</summary>
/// <param name="Level">2 to 6, as in HTML; the article's title alone is level 1.</param>
/// <param name="Text">Its text.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record HeadingBlock(int Level, RichText Text, Provenance Source) : Block(Source)
{
    /// <summary>2 to 6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is another.</exception>
    public int Level { get; init; } = Level is >= 2 and <= 6 ? Level : throw new ArgumentOutOfRangeException(nameof(Level), Level, "Levels are 2 to 6.");
}

/// <summary>A list that is no procedure.</summary>
/// <param name="Ordered">Whether its items are numbered.</param>
/// <param name="Start">The number of the first item; 1 for a list without numbers.</param>
/// <param name="Items">What each item holds.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record ListBlock(bool Ordered, int Start, ImmutableArray<ListItem> Items, Provenance Source) : Block(Source)
{
    /// <summary>What each item holds, at least one.</summary>
    /// <exception cref="ArgumentException">There is no item.</exception>
    public ImmutableArray<ListItem> Items { get; init => field = Guard.NotEmpty(value); } = Guard.NotEmpty(Items);
}

/// <summary>One item of a <see cref="ListBlock"/>.</summary>
/// <param name="Blocks">What it holds, mostly one paragraph.</param>
public sealed record ListItem(ImmutableArray<Block> Blocks);

/// <summary>A table.</summary>
/// <param name="HasHeader">Whether the first row names the columns.</param>
/// <param name="Rows">The rows; they may differ in length.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record TableBlock(bool HasHeader, ImmutableArray<TableRow> Rows, Provenance Source) : Block(Source)
{
    /// <summary>The rows, at least one.</summary>
    /// <exception cref="ArgumentException">There is no row.</exception>
    public ImmutableArray<TableRow> Rows { get; init => field = Guard.NotEmpty(value); } = Guard.NotEmpty(Rows);
}

/// <summary>One row of a <see cref="TableBlock"/>.</summary>
/// <param name="Cells">Its cells, from the left.</param>
public sealed record TableRow(ImmutableArray<RichText> Cells);

/// <summary>Words of somebody else, or a box.</summary>
/// <param name="Blocks">What is quoted.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record QuoteBlock(ImmutableArray<Block> Blocks, Provenance Source) : Block(Source);

/// <summary>Something to read or type letter by letter.</summary>
/// <param name="Text">The lines, separated by <c>\n</c>.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record CodeBlock(string Text, Provenance Source) : Block(Source);

/// <summary>A picture, film or frame between the paragraphs.</summary>
/// <param name="Media">What is shown.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record MediaBlock(Media Media, Provenance Source) : Block(Source);

/// <summary>A note, tip or warning between the paragraphs.</summary>
/// <param name="Note">The note.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record NoteBlock(Note Note, Provenance Source) : Block(Source);

/// <summary>A picture, a film, or an embedded page.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Alt">The text instead of it; null when the source has none.</param>
/// <param name="Caption">The line below it, or null.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Media(MediaKind Kind, SafeUrl Url, string? Alt, string? Caption, Provenance Source);

/// <summary>What a media record shows.</summary>
public enum MediaKind
{
    /// <summary>A picture.</summary>
    Image,

    /// <summary>A film that the page can play or link to.</summary>
    Video,

    /// <summary>A page of another site shown in a frame.</summary>
    Embed,
}
