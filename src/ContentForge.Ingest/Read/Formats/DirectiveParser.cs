using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Lines that dialects of Markdown have for the programs behind them: imports and exports, comments and shortcodes that stand alone, the ends of
/// containers, the attributes of a block. Tags of components that stand alone let the Markdown behind them go on.
/// </summary>
internal sealed partial class DirectiveParser : BlockParser
{
    public DirectiveParser() => OpeningCharacters = ['{', ':', 'i', 'e', '<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;

        var line = processor.Line.ToString().Trim();
        if (line[0] == '<')
            return Component().IsMatch(line) ? OpenTag(processor) : BlockState.None;
        if (EndOf(line, processor) is not { } end)
            return BlockState.None;

        var isOpen = end.Length > 0 ? !line.EndsWith(end, StringComparison.Ordinal) : Import().IsMatch(line);
        processor.NewBlocks.Push(new DirectiveBlock(this)
        {
            Text = line,
            End = end,
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return isOpen ? BlockState.ContinueDiscard : BlockState.BreakDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var directive = (DirectiveBlock)block;
        if (directive.End is { Length: 0 } && processor.IsBlankLine)
            return BlockState.BreakDiscard;

        var line = processor.Line.ToString().Trim();
        directive.Text = $"{directive.Text} {line}";
        directive.UpdateSpanEnd(processor.Line.End);
        return directive.End is { Length: > 0 } end && line.EndsWith(end, StringComparison.Ordinal) ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    /// <summary>What ends a directive that begins with a line; empty for one that ends with its line or, an import, before a blank line. Null when there is none.</summary>
    private static string? EndOf(string line, BlockProcessor processor) => line[0] switch
    {
        '{' when line.StartsWith("{/*", StringComparison.Ordinal) => "*/}",
        '{' when line.StartsWith("{{/*", StringComparison.Ordinal) => "*/}}",
        '{' => Shortcode().IsMatch(line) ? "" : null,
        ':' => line.Length > 2 && line.AsSpan().TrimStart(':').IsEmpty ? "" : null,
        _ => processor.CurrentBlock is not ParagraphBlock && processor.Column == 0 && Import().IsMatch(line) ? "" : null,
    };

    private BlockState OpenTag(BlockProcessor processor)
    {
        var block = new HtmlBlock(this)
        {
            Type = HtmlBlockType.NonInterruptingBlock,
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        block.AppendLine(ref processor.Line, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
        processor.NewBlocks.Push(block);
        return BlockState.BreakDiscard;
    }

    /// <summary>Shortcodes of Hugo and Liquid one after the other, and the attributes that Kramdown gives a block.</summary>
    [GeneratedRegex(@"^(?:(?:\{\{<[^{}]*>\}\}|\{\{%[^{}]*%\}\}|\{%[^{}]*%\})\s*)+$|^\{:[^{}]*\}$", RegexOptions.NonBacktracking)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"^import\s+(?:[\w$*{][^'""]*\sfrom\s+)?['""][^'""]+['""];?$|^export\s+(?:default|const|let|var|function|class|async)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Import();

    [GeneratedRegex(@"^</?[A-Z][a-z][A-Za-z.]*(?:\s[^<>]*)?/?>$", RegexOptions.NonBacktracking)]
    private static partial Regex Component();
}

/// <summary>A shortcode or a comment of MDX within a line.</summary>
internal sealed class DirectiveInline(string text) : LeafInline
{
    /// <summary>What it says.</summary>
    public string Text => text;
}

/// <summary>Finds them.</summary>
internal sealed class DirectiveInlineParser : InlineParser
{
    private static readonly (string Start, string End)[] Marks = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{/*", "*/}")];

    public DirectiveInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        foreach (var (start, end) in Marks)
        {
            if (!text.StartsWith(start, StringComparison.Ordinal))
                continue;

            var length = text.IndexOf('\n') is >= 0 and var line ? line : text.Length;
            var at = InlineAllowance.Of(processor).Look(length) ? text[..length].IndexOf(end, StringComparison.Ordinal) : -1;
            if (at < 0)
                return false;

            processor.Inline = new DirectiveInline(text[..(at + end.Length)].ToString());
            slice.Start += at + end.Length;
            return true;
        }

        return false;
    }
}
