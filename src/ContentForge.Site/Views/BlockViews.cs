using System.Collections.Immutable;

namespace ContentForge.Site.Views;

/// <summary>A piece of an article that is no step.</summary>
/// <param name="Kind">Tells the template which of the others it is: <c>paragraph</c>, <c>heading</c>, <c>list</c>, <c>table</c>, <c>quote</c>, <c>code</c>, <c>media</c> or <c>note</c>.</param>
internal abstract record BlockView(string Kind);

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
internal sealed record ParagraphView(SafeHtml Text) : BlockView("paragraph");

/// <summary>A heading inside a section of the page.</summary>
/// <param name="Level">2 to 6; never skips a level on the page.</param>
/// <param name="Text">Its text.</param>
internal sealed record HeadingView(int Level, SafeHtml Text) : BlockView("heading");

/// <summary>A list that is no procedure.</summary>
/// <param name="Ordered">Whether its items are numbered.</param>
/// <param name="Start">The number of the first item.</param>
/// <param name="Items">Its items.</param>
internal sealed record ListView(bool Ordered, int Start, ImmutableArray<ListItemView> Items) : BlockView("list");

/// <summary>One item of a list.</summary>
/// <param name="Text">The text, when the item is one paragraph; then there are no blocks.</param>
/// <param name="Blocks">What it holds otherwise.</param>
internal sealed record ListItemView(SafeHtml? Text, ImmutableArray<BlockView> Blocks);

/// <summary>A table. Every row has the same number of cells.</summary>
/// <param name="Header">The names of the columns, or empty.</param>
/// <param name="Rows">The rows.</param>
internal sealed record TableView(ImmutableArray<SafeHtml> Header, ImmutableArray<ImmutableArray<SafeHtml>> Rows) : BlockView("table");

/// <summary>Words of somebody else.</summary>
/// <param name="Blocks">What is quoted.</param>
internal sealed record QuoteView(ImmutableArray<BlockView> Blocks) : BlockView("quote");

/// <summary>Something to read or type letter by letter.</summary>
/// <param name="Text">The lines.</param>
/// <param name="Place">Where to type it, in the language of the site; empty when the source does not say.</param>
internal sealed record CodeView(string Text, string Place) : BlockView("code");

/// <summary>A picture, film or frame.</summary>
/// <param name="Shape"><c>image</c> shows it; <c>link</c> leads to it.</param>
/// <param name="Source">The address of the picture, or where the link leads; complete, without <c>root</c>.</param>
/// <param name="Alt">The text instead of it; may be empty.</param>
/// <param name="Caption">The line below it, or null.</param>
/// <param name="Width">In pixels, or 0 when not known.</param>
/// <param name="Height">In pixels, or 0 when not known.</param>
/// <param name="Shows"><c>image</c>, <c>video</c> or <c>embed</c>: what it is.</param>
internal sealed record MediaView(string Shape, string Source, string Alt, string? Caption, int Width, int Height, string Shows)
    : BlockView("media")
{
    /// <summary>The title of the merged copy that it comes from, or null.</summary>
    public string? From { get; init; }

    /// <summary>Smaller copies as WebP, each with its width, as <c>srcset</c> wants them; null when there are none.</summary>
    public string? SourceSet { get; init; }
}

/// <summary>A note, tip or warning.</summary>
/// <param name="Tone"><c>note</c>, <c>tip</c>, <c>important</c>, <c>caution</c>, <c>warning</c> or <c>condition</c>.</param>
/// <param name="Label">The word for it, in the language of the site.</param>
/// <param name="Text">The advice.</param>
internal sealed record NoteView(string Tone, string Label, SafeHtml Text) : BlockView("note");
