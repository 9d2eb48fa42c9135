using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.SiteModel;

/// <summary>What an article says, without its form: for the search index and for machines.</summary>
internal static class PlainText
{
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
