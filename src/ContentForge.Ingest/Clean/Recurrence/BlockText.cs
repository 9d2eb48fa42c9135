using ContentForge.Core.Model;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>The words of a block, for the record.</summary>
internal static class BlockText
{
    // Blocks nest only as deep as extraction lets them, which is bounded.
    public static string Of(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Text.Plain,
        HeadingBlock heading => heading.Text.Plain,
        NoteBlock note => note.Note.Text.Plain,
        ListBlock list => Join(list.Items.SelectMany(item => item.Blocks)),
        QuoteBlock quote => Join(quote.Blocks),
        CodeBlock code => code.Text,
        MediaBlock { Media: var media } => media.Alt ?? "",
        _ => "",
    };

    private static string Join(IEnumerable<Block> blocks) => string.Join('\n', blocks.Select(Of));
}
