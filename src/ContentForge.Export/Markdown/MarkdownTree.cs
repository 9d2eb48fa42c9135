using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentForge.Export.Markdown;

/// <summary>
/// The blocks of a Markdown text as Markdig finds them, each with its comment. The text in them stays as it is written: marks of
/// <see cref="InlineMarkdown"/> hold wherever they stand, and those of CommonMark do not (<c>**Note:**text</c>).
/// </summary>
internal sealed class MarkdownTree
{
    private static readonly MarkdownPipeline BlocksAlone = CreatePipeline();

    private readonly ImmutableArray<MarkdownNode>.Builder _nodes = ImmutableArray.CreateBuilder<MarkdownNode>();
    private (int Line, SourceComment Comment)? _above;

    private MarkdownTree()
    {
    }

    /// <summary>The blocks of a text.</summary>
    /// <exception cref="MarkdownFormatException">It cannot be read.</exception>
    public static ImmutableArray<MarkdownNode> Parse(string markdown) =>
        Of(Document(markdown.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal)));

    private static MarkdownDocument Document(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, BlocksAlone);
        }
        catch (ArgumentException)
        {
            throw new MarkdownFormatException("Lists and quotes are nested too deeply.");
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        // An element in another one is a list and its item, or a quote.
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = 4 * InputLimits.Default.MaxDomDepth };
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new LiteralInlineParser());
        return builder.Build();
    }

    private static ImmutableArray<MarkdownNode> Of(ContainerBlock container)
    {
        var tree = new MarkdownTree();
        foreach (var block in container)
            tree.Add(block, block.Line + 1);
        tree.Flush();
        return tree._nodes.DrainToImmutable();
    }

    private void Add(Block block, int line)
    {
        try
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Heading(line, heading.Level, Text(heading));
                    break;
                case ListBlock list:
                    _nodes.Add(new ListNode(line, Above(), list.IsOrdered, Start(list), [.. list.Cast<ListItemBlock>().Select(item => new ItemNode(item.Line + 1, Of(item)))]));
                    break;
                case QuoteBlock quote:
                    _nodes.Add(new QuoteNode(line, Above(), Of(quote)));
                    break;
                case FencedCodeBlock code:
                    Code(line, code);
                    break;
                case LeafBlock leaf:
                    Paragraph(line, Text(leaf));
                    break;
                case LinkReferenceDefinitionGroup definitions:
                    throw new MarkdownFormatException("There is no comment that says where this stands in the source.", definitions[0].Line + 1);
            }
        }
        catch (MarkdownFormatException broken) when (broken.Line == 0)
        {
            throw new MarkdownFormatException(broken.Message, line);
        }
    }

    private static int Start(ListBlock list) => list.IsOrdered ? int.Parse(list.OrderedStart!, NumberStyles.None, CultureInfo.InvariantCulture) : 1;

    private static string Text(LeafBlock leaf) =>
        leaf.Inline is { } inline ? string.Concat(inline.Descendants<LiteralInline>().Select(text => text.Content.ToString())) : leaf.Lines.ToString();

    private void Heading(int line, int level, string inline)
    {
        Flush();
        var comment = SourceComment.TakeFrom(ref inline);
        _nodes.Add(new HeadingNode(line, comment, level, inline.Trim(' ')));
    }

    private void Code(int line, FencedCodeBlock code)
    {
        if (code.ClosingFencedCharCount == 0)
            throw new MarkdownFormatException("The code is not closed.");
        _nodes.Add(new CodeNode(line, Above(), string.Join('\n', code.Lines.Lines.Take(code.Lines.Count).Select(text => CodeLine(text.Slice, code.Column)))));
    }

    // Of a line of blanks in a list Markdig keeps none, but those behind the place of the fence are code.
    private static string CodeLine(StringSlice line, int indentation)
    {
        if (!line.IsEmptyOrWhitespace())
            return line.ToString();

        var start = line.Start == 0 ? 0 : line.Text.LastIndexOf('\n', line.Start - 1) + 1;
        var end = line.Text.IndexOf('\n', line.Start) is var next and >= 0 ? next : line.Text.Length;
        return end - start > indentation ? line.Text[(start + indentation)..end] : "";
    }

    private void Paragraph(int line, string inline)
    {
        if (inline.StartsWith('|'))
        {
            Table(line, inline);
            return;
        }

        var behind = SourceComment.TakeFrom(ref inline);
        if (behind is not null && inline.Length == 0)
        {
            // An editor that breaks lines may have moved the comment to one of its own.
            if (_nodes is [.., ParagraphNode { Comment: null } text] && text.Line + text.Inline.AsSpan().Count('\n') + 1 == line)
                _nodes[^1] = text with { Comment = behind };
            else
                Mark(line, behind);
            return;
        }

        // With a comment of its own it is not what a comment above speaks of.
        if (behind is not null)
            Flush();
        var above = Above();
        _nodes.Add(new ParagraphNode(line, behind ?? above, above is not null, inline));
    }

    private void Table(int line, string inline)
    {
        var rows = inline.Split('\n').Select(Cells).ToImmutableArray();
        if (rows.Length < 2 || !rows[1].All(IsDelimiter))
            throw new MarkdownFormatException("The table has no line of hyphens below its first row.");
        _nodes.Add(new TableNode(line, Above(), rows.RemoveAt(1)));
    }

    // The cells between the bars; a bar behind a backslash is text.
    private static ImmutableArray<string> Cells(string row)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var start = row.StartsWith('|') ? 1 : 0;
        for (var at = start; at < row.Length; at++)
        {
            if (row[at] == '\\')
            {
                at++;
            }
            else if (row[at] == '|')
            {
                cells.Add(row[start..at].Trim(' '));
                start = at + 1;
            }
        }

        if (row[start..].Trim(' ') is { Length: > 0 } last)
            cells.Add(last);
        return cells.DrainToImmutable();
    }

    private static bool IsDelimiter(string cell) => cell.Trim(':') is { Length: > 0 } hyphens && hyphens.AsSpan().IndexOfAnyExcept('-') < 0;

    // A comment on a line of its own speaks of the block below, or stands alone.
    private void Mark(int line, SourceComment comment)
    {
        Flush();
        if (CommentRole.SpeaksOfNext(comment.Role))
            _above = (line, comment);
        else
            _nodes.Add(new MarkerNode(line, comment));
    }

    private void Flush()
    {
        if (_above is { } waiting)
            _nodes.Add(new MarkerNode(waiting.Line, waiting.Comment));
        _above = null;
    }

    private SourceComment? Above()
    {
        var comment = _above?.Comment;
        _above = null;
        return comment;
    }
}
