using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentForge.Ingest.Reading.Formats;

/// <summary>
/// Ends raw HTML before a line that is nothing but a comment. To CommonMark only a blank line ends it, so the heading right behind
/// <c>… ads end</c> would be raw text and its section would be lost.
/// </summary>
internal sealed class HtmlUpToCommentParser : HtmlBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        block is HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock } && IsComment(processor)
            ? BlockState.None
            : base.TryContinue(processor, block);

    private static bool IsComment(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().Trim();
        return line.StartsWith("<!--", StringComparison.Ordinal) && line.EndsWith("-->", StringComparison.Ordinal);
    }
}
