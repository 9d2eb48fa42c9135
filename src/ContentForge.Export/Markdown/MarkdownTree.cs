using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ContentForge.Core;

namespace ContentForge.Export.Markdown;

/// <summary>
/// Takes Markdown apart into blocks: the part of CommonMark that <see cref="ArticleMarkdown"/> writes. Lists go on over blank lines as long
/// as their text is indented; quotes and tables have their mark on every line.
/// </summary>
internal sealed partial class MarkdownTree
{
    private static readonly int Deepest = 2 * InputLimits.Default.MaxDomDepth;

    private readonly List<(int Number, string Text)> _lines;
    private readonly int _depth;
    private readonly ImmutableArray<MarkdownNode>.Builder _nodes = ImmutableArray.CreateBuilder<MarkdownNode>();
    private (int Line, SourceComment Comment)? _above;
    private int _at;

    private MarkdownTree(List<(int Number, string Text)> lines, int depth)
    {
        if (depth > Deepest)
            throw new MarkdownFormatException("Lists and quotes are nested too deeply.", lines[0].Number);
        (_lines, _depth) = (lines, depth);
    }

    private int Line => _lines[_at].Number;

    /// <summary>The blocks of a text.</summary>
    /// <exception cref="MarkdownFormatException">It cannot be read.</exception>
    public static ImmutableArray<MarkdownNode> Parse(string markdown) => new MarkdownTree(
        [.. markdown.TrimStart('\uFEFF').Split('\n').Select((line, at) => (at + 1, line.EndsWith('\r') ? line[..^1] : line))], 0).Blocks();

    private ImmutableArray<MarkdownNode> Blocks()
    {
        while (_at < _lines.Count)
        {
            var line = Line;
            try
            {
                Next(_lines[_at].Text);
            }
            catch (MarkdownFormatException broken) when (broken.Line == 0)
            {
                throw new MarkdownFormatException(broken.Message, line);
            }
        }

        Flush();
        return _nodes.DrainToImmutable();
    }

    private void Next(string line)
    {
        if (IsBlank(line))
            _at++;
        else if (line.StartsWith("```", StringComparison.Ordinal) && line.AsSpan().TrimStart('`').IndexOf('`') < 0)
            Code(line);
        else if (HeadingLine().Match(line) is { Success: true } heading)
            Heading(heading);
        else if (line[0] == '>')
            Quote();
        else if (ItemLine().IsMatch(line))
            List();
        else if (line[0] == '|')
            Table();
        else
            Paragraph();
    }

    // Other white space is text.
    private static bool IsBlank(string line) => line.AsSpan().Trim(" \t").IsEmpty;

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

    private void Code(string opening)
    {
        var number = Line;
        var fence = new string('`', opening.Length - opening.AsSpan().TrimStart('`').Length);
        var code = new List<string>();
        for (_at++; _at < _lines.Count && !IsFence(_lines[_at].Text, fence); _at++)
            code.Add(_lines[_at].Text);
        if (_at == _lines.Count)
            throw new MarkdownFormatException("The code is not closed.", number);

        _at++;
        _nodes.Add(new CodeNode(number, Above(), string.Join('\n', code)));
    }

    private static bool IsFence(string line, string fence) =>
        line.StartsWith(fence, StringComparison.Ordinal) && line.AsSpan().TrimStart('`').IsWhiteSpace();

    private void Heading(Match heading)
    {
        Flush();
        var inline = heading.Groups["inline"].Value;
        var comment = SourceComment.TakeFrom(ref inline);
        _nodes.Add(new HeadingNode(Line, comment, heading.Groups["marks"].Length, inline.Trim(' ')));
        _at++;
    }

    private void Quote()
    {
        var (number, inner) = (Line, new List<(int, string)>());
        for (; _at < _lines.Count && _lines[_at].Text.StartsWith('>'); _at++)
        {
            var text = _lines[_at].Text;
            inner.Add((Line, text.StartsWith("> ", StringComparison.Ordinal) ? text[2..] : text[1..]));
        }

        _nodes.Add(new QuoteNode(number, Above(), new MarkdownTree(inner, _depth + 1).Blocks()));
    }

    private void List()
    {
        var number = Line;
        var first = ItemLine().Match(_lines[_at].Text);
        var isOrdered = first.Groups["number"].Success;
        var items = ImmutableArray.CreateBuilder<ImmutableArray<MarkdownNode>>();
        while (_at < _lines.Count && ItemLine().Match(_lines[_at].Text) is { Success: true } item && item.Groups["number"].Success == isOrdered)
            items.Add(new MarkdownTree(ItemLines(item.Groups["marker"].Length), _depth + 1).Blocks());
        var start = isOrdered ? int.Parse(first.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1;
        _nodes.Add(new ListNode(number, Above(), isOrdered, start, items.DrainToImmutable()));
    }

    private List<(int, string)> ItemLines(int marker)
    {
        var width = marker + 1;
        var inner = new List<(int, string)> { (Line, _lines[_at].Text.Length > width ? _lines[_at].Text[width..] : "") };
        for (_at++; _at < _lines.Count; _at++)
        {
            var text = _lines[_at].Text;
            var isIndented = text.Length >= width && text.AsSpan(0, width).IndexOfAnyExcept(' ') < 0;
            if (!isIndented && !IsBlank(text))
                break;
            inner.Add((Line, isIndented ? text[width..] : ""));
        }

        return inner;
    }

    private void Table()
    {
        var (number, rows) = (Line, ImmutableArray.CreateBuilder<ImmutableArray<string>>());
        for (; _at < _lines.Count && _lines[_at].Text.StartsWith('|'); _at++)
            rows.Add(TableCells.Of(_lines[_at].Text));
        if (rows.Count < 2 || !rows[1].All(cell => DelimiterCell().IsMatch(cell)))
            throw new MarkdownFormatException("The table has no line of hyphens below its first row.", number);

        rows.RemoveAt(1);
        _nodes.Add(new TableNode(number, Above(), rows.DrainToImmutable()));
    }

    private void Paragraph()
    {
        var (number, text) = (Line, new List<string>());
        var isCommentAlone = false;
        for (; _at < _lines.Count && !IsBlank(_lines[_at].Text) && !isCommentAlone; _at++)
        {
            text.Add(_lines[_at].Text);
            isCommentAlone = text.Count == 1 && text[0].StartsWith("<!-- cf:", StringComparison.Ordinal);
        }

        var inline = string.Join('\n', text);
        var comment = SourceComment.TakeFrom(ref inline);
        if (inline.Length == 0 && comment is not null)
            Mark(number, comment);
        else
            Paragraph(number, inline, comment);
    }

    private void Paragraph(int number, string inline, SourceComment? behind)
    {
        // With a comment of its own it is not what a comment above speaks of.
        if (behind is not null)
            Flush();
        var above = Above();
        _nodes.Add(new ParagraphNode(number, behind ?? above, above is not null, inline));
    }

    [GeneratedRegex("^(?<marks>#{1,6})(?:$| (?<inline>.*)$)", RegexOptions.NonBacktracking)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^(?<marker>(?<number>[0-9]{1,9})\.|-)(?: |$)", RegexOptions.NonBacktracking)]
    private static partial Regex ItemLine();

    [GeneratedRegex("^:?-+:?$", RegexOptions.NonBacktracking)]
    private static partial Regex DelimiterCell();
}
