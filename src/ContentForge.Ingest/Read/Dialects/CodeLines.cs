using System.Text;
using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>One line of code.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Opening">The element that is the first thing in the line and holds nothing else; null when there is none.</param>
/// <param name="OpeningEnd">Where the text of that element ends.</param>
internal readonly record struct CodeLine(string Text, IElement? Opening, int OpeningEnd);

/// <summary>
/// The lines of code as a reader sees them: ended by line ends, by <c>br</c>, or by standing in an element each, such as a block, an item of a
/// list, a row of a table, or one of several elements of one shape with nothing between them.
/// </summary>
internal sealed class CodeLines
{
    private readonly List<CodeLine> _lines = [];
    private readonly StringBuilder _current = new();
    private readonly bool _siblingsAreLines;
    private IElement? _opening;
    private int _openingEnd;

    /// <summary>Whether an element that is a line just ended: a line end right behind it is the same one.</summary>
    private bool _isBehindLine;

    private CodeLines(IElement code) => _siblingsAreLines = !EndsLines(code);

    /// <summary>The lines in an element.</summary>
    public static List<CodeLine> Of(IElement code)
    {
        var lines = new CodeLines(code);
        lines.Walk(code);
        if (lines._current.Length > 0)
            lines.EndLine();
        return lines._lines;
    }

    private void Walk(IElement code)
    {
        var path = new Stack<Open>();
        path.Push(new Open(code, 0, false, 0));
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Element.ChildNodes.Length)
            {
                if (at.IsLine)
                    Leave(at.LinesBefore);
                continue;
            }

            path.Push(at with { Next = at.Next + 1 });
            if (at.Element.ChildNodes[at.Next] is IText text)
                Append(text);
            else if (at.Element.ChildNodes[at.Next] is IElement element)
                Enter(element, path);
        }
    }

    private void Enter(IElement element, Stack<Open> path)
    {
        if (element.LocalName == "br")
        {
            EndLine();
            _isBehindLine = true;
            return;
        }

        var isLine = IsLine(element) || (_siblingsAreLines && StandsInRow(element));
        if (isLine)
            Begin();
        path.Push(new Open(element, 0, isLine, _lines.Count));
    }

    /// <summary>Blanks before an element that is a line indent the source and not the code.</summary>
    private void Begin()
    {
        if (Texts.IsBlank(_current.ToString()))
            Clear();
        else
            EndLine();
        _isBehindLine = false;
    }

    private void Leave(int linesBefore)
    {
        if (_current.Length > 0 || _lines.Count == linesBefore)
            EndLine();
        _isBehindLine = true;
    }

    private void Append(IText text)
    {
        var data = text.Data;
        for (var start = 0; start <= data.Length;)
        {
            var end = data.IndexOf('\n', start);
            var piece = data.AsSpan(start, (end < 0 ? data.Length : end) - start);
            if (!piece.Trim().IsEmpty && text.ParentElement is { } parent && parent.ChildNodes.Length == 1 && end < 0 && start == 0 && Texts.IsBlank(_current.ToString()))
                (_opening, _openingEnd) = (parent, _current.Length + piece.Length);
            if (!piece.Trim().IsEmpty)
                _isBehindLine = false;
            _current.Append(piece);
            if (end < 0)
                return;

            if (_isBehindLine)
                Clear();
            else
                EndLine();
            _isBehindLine = false;
            start = end + 1;
        }
    }

    private void EndLine()
    {
        _lines.Add(new CodeLine(_current.ToString(), _opening, _openingEnd));
        Clear();
    }

    private void Clear()
    {
        _current.Clear();
        _opening = null;
    }

    private static bool IsLine(IElement element) =>
        (Markup.IsBlock(element) && element.LocalName is not ("td" or "th" or "tbody" or "thead" or "tfoot"))
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal) is var declarations
            && (declarations.Contains("display:block", StringComparison.OrdinalIgnoreCase) || declarations.Contains("display:table-row", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether an element and its neighbours have one shape and nothing between them: what colours words has blanks between.</summary>
    private static bool StandsInRow(IElement element)
    {
        if (element.ParentElement is not { ChildElementCount: > 1 } parent)
            return false;

        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var isAlike = children[i] is IElement other ? Siblings.AreAlike(other, element) && IsWhole(other.TextContent) : children[i] is not IText text || string.IsNullOrWhiteSpace(text.Data) && text.Data.Length == 0;
            if (!isAlike)
                return false;
        }

        return true;
    }

    private static bool IsWhole(string text) => text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && text.Contains(' ', StringComparison.Ordinal);

    private static bool EndsLines(IElement code)
    {
        foreach (var node in code.Walk())
        {
            if (node is IText text ? text.Data.AsSpan().Trim().Contains('\n') : node is IElement element && (element.LocalName == "br" || IsLine(element)))
                return true;
        }

        return false;
    }

    private readonly record struct Open(IElement Element, int Next, bool IsLine, int LinesBefore);
}
