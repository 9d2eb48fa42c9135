using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentForge.Ingest.Reading.Formats;

/// <summary>
/// HTML blocks that a Markdown heading ends. To CommonMark only a blank line does, and scraped articles have a heading right behind a
/// banner: it would be lost in the HTML as text.
/// </summary>
internal sealed class InterruptibleHtmlBlockParser : HtmlBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var isUntilBlankLine = block is HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock };
        return isUntilBlankLine && IsHeading(processor.Line.AsSpan()) ? BlockState.None : base.TryContinue(processor, block);
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var marks = line.IndexOfAnyExcept('#');
        return marks is >= 1 and <= 6 && line[marks] == ' ';
    }
}
