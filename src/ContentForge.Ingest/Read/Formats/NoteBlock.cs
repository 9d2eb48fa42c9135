using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>A note that is marked as one: a container of Markdown with a kind and perhaps a title.</summary>
internal sealed class NoteBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>What kind of note; null for a box that is none.</summary>
    public string? Kind { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether a reader unfolds it.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Tells the line that ends it; null for one that ends with its indentation.</summary>
    public Func<string, bool>? IsEnd { get; init; }
}

/// <summary>A line for the program that makes pages of the file: it says nothing to readers.</summary>
internal sealed class DirectiveBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>What it says.</summary>
    public string Text { get; set; } = "";

    /// <summary>How it ends: null with its line, an empty text before a blank line.</summary>
    public string? End { get; init; }
}
