using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using ContentForge.Export.Markdown;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Dom;

namespace ContentForge.Cleaned;

/// <summary>
/// A cleaned article as CommonMark with pipe tables. Numbered items keep the author's numbers. What the author wrote as text stays
/// text: marks that Markdown would read are escaped.
/// </summary>
public sealed class MarkdownWriter
{
    private readonly StringBuilder _output = new();
    private readonly Stack<string> _indents = [];
    private readonly int _maxDepth;
    private string _prefix = "";
    private string _lastPrefix = "";
    private string? _marker;
    private int _markerStart;
    private string _opening = "";
    private bool _isTight;

    private MarkdownWriter(int maxDepth) => _maxDepth = maxDepth;

    /// <summary>Writes an article: its title as first heading, then its text.</summary>
    public static string Write(CleanedArticle article, int maxDepth = 256)
    {
        var writer = new MarkdownWriter(maxDepth);
        writer.Line("# " + MarkdownText.Escape(article.Title));
        writer.Blocks(article.Article.Document.Body!, depth: 0);
        return writer._output.ToString();
    }

    private void Blocks(IElement container, int depth)
    {
        if (depth > _maxDepth)
        {
            Paragraph(MarkdownText.Escape(Texts.Of(container)));
            return;
        }

        var inline = new List<INode>();
        foreach (var child in container.ChildNodes)
        {
            if (!IsBlockLike(child))
            {
                inline.Add(child);
                continue;
            }

            Flush(inline);
            Block((IElement)child, depth);
        }

        Flush(inline);
    }

    private void Block(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element);
                break;
            case "p" when !element.Children.Any(IsBlockLike):
                Paragraph(MarkdownText.Inline(element.ChildNodes));
                break;
            case "ul" or "ol":
                List(element, depth);
                break;
            case "blockquote":
                Quote(element, depth);
                break;
            case "div" when element.GetAttribute(SourceLines.NoteAttribute) is { } kind && !Texts.IsBlank(element):
                _opening = $"[!{kind.ToUpperInvariant()}]\n";
                Quote(element, depth);
                break;
            case "pre":
                Line(MarkdownPieces.CodeBlock(element.TextContent.Trim('\n')));
                break;
            case "table":
                MarkdownTable.Write(element, Line, Paragraph);
                break;
            case "hr":
                Line("---");
                break;
            case "iframe" or "video":
                Embed(element);
                break;
            default:
                Blocks(element, depth + 1);
                break;
        }
    }

    private static bool IsBlockLike(INode node) => Markup.IsBlock(node) || (node is IElement element && element.Children.Any(Markup.IsBlock));

    private void Flush(List<INode> inline)
    {
        Paragraph(MarkdownText.Inline(inline));
        inline.Clear();
    }

    private void Paragraph(string text)
    {
        if (text.Length > 0)
            Line(text);
    }

    private void Heading(IElement element)
    {
        var text = MarkdownText.Line(element.ChildNodes);
        if (text.Length > 0)
            Line(string.Concat(new string('#', element.LocalName[1] - '0'), " ", text));
    }

    private void List(IElement list, int depth)
    {
        var number = 0;
        _isTight = list.ParentElement is { LocalName: "li" } && _marker is null;
        foreach (var item in list.Children)
        {
            if (item.LocalName != "li")
            {
                Block(item, depth + 1);
                continue;
            }

            number = ListMarker.NumberOf(item) ?? number + 1;
            var marker = list.LocalName == "ol" ? number.ToString(CultureInfo.InvariantCulture) + ". " : "- ";
            _markerStart = _marker is null ? _prefix.Length : _markerStart;
            _marker = (_marker ?? "") + marker;
            var before = _output.Length;
            Indented(new string(' ', marker.Length), () => Blocks(item, depth + 1));
            if (_output.Length == before)
                _marker = null;
            _isTight = true;
        }

        _isTight = false;
    }

    /// <summary>Writes a quote, or a note, which is one with its kind in the first line. The next quote is another one.</summary>
    private void Quote(IElement element, int depth)
    {
        Indented("> ", () => Blocks(element, depth + 1));
        _lastPrefix = _prefix;
    }

    private void Embed(IElement element)
    {
        var address = LinkTarget.Of(element) ?? element.QuerySelector("source")?.GetAttribute("src");
        if (address is not null)
            Line($"[{MarkdownText.Escape(element.GetAttribute("title") is { Length: > 0 } title ? title : "Video", isLabel: true)}]({MarkdownText.Address(address)})");
    }

    private void Indented(string indent, Action write)
    {
        _indents.Push(indent);
        _prefix = string.Concat(_indents.Reverse());
        write();
        _indents.Pop();
        _prefix = string.Concat(_indents.Reverse());
    }

    /// <summary>Writes a block on lines of its own, with a blank line before it unless it is the next item of a list.</summary>
    private void Line(string text)
    {
        var isNextItem = _isTight && _marker is not null;
        if (_output.Length > 0 && !isNextItem)
            _output.Append(_prefix.AsSpan(0, _prefix.AsSpan().CommonPrefixLength(_lastPrefix)).TrimEnd()).Append('\n');

        _isTight = false;
        _lastPrefix = _prefix;
        var first = _marker is null ? _prefix : string.Concat(_prefix.AsSpan(0, _markerStart), _marker, _prefix.AsSpan(_markerStart + _marker.Length));
        _marker = null;
        text = _opening + text;
        _opening = "";
        foreach (var line in text.Split('\n'))
        {
            _output.Append(line.Length == 0 ? first.TrimEnd() : first).Append(line).Append('\n');
            first = _prefix;
        }
    }
}

/// <summary>A table as pipes. A table of one column is layout, and written as paragraphs.</summary>
internal static class MarkdownTable
{
    /// <summary>Wider tables are not for people: chosen.</summary>
    private const int MaxColumns = 64;

    public static void Write(IElement table, Action<string> line, Action<string> paragraph)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => Markup.Ancestor(row, "table") == table)
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(Cell).Take(MaxColumns).ToList())
            .Where(cells => cells.Exists(cell => cell.Length > 0))
            .ToList();
        if (rows.Count == 0)
            return;

        var columns = rows.Max(row => row.Count);
        if (columns == 1)
        {
            foreach (var row in rows)
                paragraph(row[0].Replace("\\|", "|", StringComparison.Ordinal));
            return;
        }

        line(MarkdownPieces.Table(rows, columns));
    }

    private static string Cell(IElement cell) =>
        MarkdownText.Line(cell.ChildNodes).Replace("|", "\\|", StringComparison.Ordinal);
}
