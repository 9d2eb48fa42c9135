using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Keeps an HTML anchor that spans several lines in one piece, blank lines and bullets in it included. To CommonMark the first blank
/// line would end the HTML, and the rest of a banner would become paragraphs and lists.
/// </summary>
internal sealed class AnchorBlockParser : BlockParser
{
    /// <summary>No banner is longer; what lies further away is the end of some other anchor.</summary>
    private const int MaxChars = 4000;

    private static readonly SearchValues<string> AnchorEnd = SearchValues.Create(["</a>"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> AnchorStart = SearchValues.Create(["<a "], StringComparison.OrdinalIgnoreCase);
    private static readonly object EndOffset = new();

    public AnchorBlockParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentBlock is ParagraphBlock || FindEnd(processor.Line) is not { } end)
            return BlockState.None;

        var block = new HtmlBlock(this)
        {
            Type = HtmlBlockType.NonInterruptingBlock,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        block.SetData(EndOffset, end);
        processor.NewBlocks.Push(block);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.UpdateSpanEnd(processor.Line.End);
        return processor.Line.End >= (int)block.GetData(EndOffset)! ? BlockState.Break : BlockState.Continue;
    }

    /// <summary>The offset of the anchor's end, if it lies on a later line with nothing but tags behind it and no other anchor before it.</summary>
    private static int? FindEnd(in StringSlice line)
    {
        var text = line.Text.AsSpan(line.Start);
        text = text[..Math.Min(text.Length, MaxChars)];
        if (text is not ['<', 'a' or 'A', ' ' or '\t' or '\n', ..])
            return null;

        var close = text.IndexOfAny(AnchorEnd);
        var nested = text[2..].IndexOfAny(AnchorStart) + 2;
        if (close <= line.Length || (nested >= 2 && nested < close))
            return null;

        var rest = text[(close + 4)..];
        var lineEnd = rest.IndexOf('\n');
        rest = (lineEnd < 0 ? rest : rest[..lineEnd]).Trim();
        return rest.IsEmpty || (rest[0] == '<' && rest[^1] == '>') ? line.Start + close : null;
    }
}
