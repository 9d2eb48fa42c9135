using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>What an article says, without its form: for the search index and for machines.</summary>
public static class PlainText
{
    /// <summary>The texts of all blocks below, one blank between them.</summary>
    public static string Of(ImmutableArray<Block> blocks) =>
        string.Join(' ', Nesting.Flatten(blocks).Select(Of).Where(text => text.Length > 0));

    private static string Of(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text.Plain,
        HeadingBlock heading => heading.Text.Plain,
        TableBlock table => string.Join(' ', table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Plain)),
        CodeBlock code => code.Text,
        NoteBlock note => note.Note.Text.Plain,
        MediaBlock media => media.Media.Caption ?? "",
        _ => "",
    };
}
