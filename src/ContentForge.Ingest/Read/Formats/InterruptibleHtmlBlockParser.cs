using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Raw HTML that a Markdown heading, a line with nothing but a picture or one with nothing but a comment ends. To CommonMark only a blank line does, and scraped
/// articles have headings and pictures right behind a banner or its <c>… ads end</c>: they would be lost in the HTML as text.
/// </summary>
internal sealed class InterruptibleHtmlBlockParser : HtmlBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var isUntilBlankLine = block is HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock };
        var line = processor.Line.AsSpan();
        return isUntilBlankLine && (IsHeading(line) || IsPicture(line) || IsComment(line)) ? BlockState.None : base.TryContinue(processor, block);
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is >= 1 and <= 6 && line[marks] == ' ';
    }

    private static bool IsPicture(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.StartsWith("![", StringComparison.Ordinal) && text.EndsWith(")", StringComparison.Ordinal) && text.IndexOf("](", StringComparison.Ordinal) > 0;
    }

    private static bool IsComment(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.StartsWith("<!--", StringComparison.Ordinal) && text.EndsWith("-->", StringComparison.Ordinal);
    }
}
