using System.Collections.Immutable;
using AngleSharp.Dom;
using ContentForge.Core;
using ContentForge.Core.Model;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>The tree of an article to a flat sequence of blocks. Only what is listed here becomes part of an article.</summary>
internal sealed class BlockReader
{
    private readonly InlineBuilder _inline = new();
    private readonly ImmutableArray<SourceBlock>.Builder _blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private readonly List<SourceBlock> _waitingMedia = [];
    private readonly Stack<(int Id, bool Ordered)> _lists = new();
    private readonly Stack<(SourceSpan Span, bool IsLoose)> _lines = new();
    private SourceSpan? _inlineLines;
    private SourceBlock? _openItem;
    private int _level;
    private string? _headingRule;
    private bool _isVariant;
    private NoteKind? _note;
    private int _listCount;
    private int _quoteCount;
    private int _quote;

    private BlockReader() => _lines.Push((SourceSpan.At(1), true));

    /// <summary>The blocks of everything in an element.</summary>
    public static ImmutableArray<SourceBlock> Read(IElement root, InputLimits limits)
    {
        var reader = new BlockReader();
        reader.Walk(root, limits.MaxDomDepth);
        reader.Flush();
        return reader._blocks.DrainToImmutable();
    }

    private void Walk(IElement root, int maxDepth)
    {
        var path = new Stack<(IElement? Element, bool HasMeaning, INodeList Children, int Next)>();
        path.Push((null, false, root.ChildNodes, 0));
        var budget = WorkBudget.Current;
        while (path.TryPop(out var at))
        {
            budget.Spend();
            if (at.Next == at.Children.Length)
            {
                if (at.HasMeaning)
                    _inline.Close();
                else if (at.Element is not null)
                    Leave(at.Element);
                continue;
            }

            path.Push(at with { Next = at.Next + 1 });
            var node = at.Children[at.Next];
            if (node.NodeType is NodeType.Text)
                _inline.Append(((IText)node).Data);
            else if (node.NodeType is NodeType.Element)
                EnterOrTake((IElement)node, path, maxDepth);
        }
    }

    /// <summary>Goes into an element; what lies too deep is taken as one text.</summary>
    private void EnterOrTake(IElement element, Stack<(IElement? Element, bool HasMeaning, INodeList Children, int Next)> path, int maxDepth)
    {
        // Whether a link has a meaning takes a look at its address, so it is asked once and kept.
        var open = _inline.OpenCount;
        if (path.Count > maxDepth)
            _inline.Append(element.TextContent);
        else if (Enter(element))
            path.Push((element, _inline.OpenCount > open, element.ChildNodes, 0));
    }

    /// <summary>Whether to go on with the children.</summary>
    private bool Enter(IElement element)
    {
        var name = element.LocalName;
        if (Elements.Skipped.Contains(name))
            return false;

        if (Elements.Containers.Contains(name))
        {
            EnterContainer(element, name);
            return true;
        }

        if (EnterWhole(element, name))
            return false;
        if (_lines.Peek().IsLoose && SourceLines.Own(element) is { } own)
            _inlineLines = _inlineLines?.Union(own) ?? own;
        if (Elements.InlineKind(element, name) is var (kind, url))
            _inline.Open(kind, url);
        return true;
    }

    private void EnterContainer(IElement element, string name)
    {
        if (_note is not null && name is "p" or "div")
            _inline.Break();
        else
            Flush();
        if (KindOf(element) is { } note)
            _note = note;
        _lines.Push((LinesOf(element), Elements.Loose.Contains(name)));
        switch (name)
        {
            case "ul" or "ol":
                _lists.Push((++_listCount, name is "ol"));
                break;
            case "li":
                _openItem = new SourceBlock(SourceBlockKind.Item, RichText.Empty, _lines.Peek().Span)
                {
                    Marker = _lists.TryPeek(out var list) && list.Ordered ? element.GetAttribute(SourceLines.MarkerAttribute) ?? "" : null,
                };
                break;
            case "blockquote":
                _quote = _quote == 0 ? ++_quoteCount : _quote;
                break;
            case ['h', var digit]:
                _level = digit - '0';
                _headingRule = element.HasAttribute(SourceLines.PromoAttribute) ? Provenance.Promotion : null;
                _isVariant = element.HasAttribute(SourceLines.VariantAttribute);
                break;
        }
    }

    /// <summary>Elements that are taken as a whole.</summary>
    private bool EnterWhole(IElement element, string name)
    {
        switch (name)
        {
            case "br":
                // Two breaks in a row set paragraphs apart.
                if (_inline.EndsWithBreak && _level == 0)
                    Flush();
                else
                    _inline.Break();
                FlushIfMediaWaits();
                return true;
            case "hr":
                Flush();
                Emit(new SourceBlock(SourceBlockKind.Rule, RichText.Empty, LinesOf(element)));
                return true;
            case "img" or "video" or "iframe" or "embed":
                AddMedia(element, name);
                return true;
            case "pre":
                Flush();
                var code = element.TextContent.Trim('\n').TrimEnd();
                if (!string.IsNullOrWhiteSpace(code))
                    Emit(new SourceBlock(SourceBlockKind.Code, RichText.FromPlain(code), LinesOf(element)));
                return true;
            case "table":
                Flush();
                AddTable(element);
                return true;
            default:
                return false;
        }
    }

    private void Leave(IElement element)
    {
        var name = element.LocalName;
        if (!Elements.Containers.Contains(name))
            return;

        if (_note is not null && name is "p" or "div" && KindOf(element) is null)
            _inline.Break();
        else
            Flush();
        if (KindOf(element) is not null)
            _note = null;
        switch (name)
        {
            case "ul" or "ol":
                _lists.Pop();
                break;
            case "li":
                CloseEmptyItem();
                break;
            case "blockquote":
                _quote = IsInQuote(element) ? _quote : 0;
                break;
            case ['h', _]:
                _level = 0;
                break;
        }

        _lines.Pop();
    }

    /// <summary>The kind of note that a box is; null for all others.</summary>
    private static NoteKind? KindOf(IElement element) =>
        element.GetAttribute(SourceLines.NoteAttribute) is { } kind && Enum.TryParse<NoteKind>(kind, ignoreCase: true, out var note) && Enum.IsDefined(note) ? note : null;

    /// <summary>The lines of an element, or those of what it stands in.</summary>
    private SourceSpan LinesOf(IElement element) => SourceLines.Own(element) ?? _lines.Peek().Span;

    private static bool IsInQuote(IElement element) => element.ParentElement?.Closest("blockquote") is not null;

    private void Flush()
    {
        var text = _inline.Take();
        if (!text.IsBlank)
        {
            var kind = _level > 0 ? SourceBlockKind.Heading : SourceBlockKind.Paragraph;
            Emit(new SourceBlock(kind, text, _inlineLines ?? _lines.Peek().Span) { Level = _level, Rule = _level > 0 ? _headingRule : null, IsVariant = _level > 0 && _isVariant, Note = _level > 0 ? null : _note });
        }

        _inlineLines = null;
        foreach (var media in _waitingMedia)
            Emit(media);
        _waitingMedia.Clear();
    }

    /// <summary>A number without anything behind it: its text stands in the next paragraph.</summary>
    private void CloseEmptyItem()
    {
        if (_openItem is { Marker.Length: > 0 } item)
            _blocks.Add(item with { Depth = _lists.Count, ListId = _lists.Peek().Id, QuoteId = _quote });
        _openItem = null;
    }

    private void FlushIfMediaWaits()
    {
        if (_waitingMedia.Count > 0)
            Flush();
    }

    private void Emit(SourceBlock block)
    {
        block = block with { Depth = _lists.Count, ListId = _lists.TryPeek(out var list) ? list.Id : 0, QuoteId = _quote };
        if (_openItem is { } item)
        {
            _openItem = null;
            var opens = block.Kind is SourceBlockKind.Paragraph;
            if (opens && item.Marker is { Length: > 0 } marker && MarkerText.IsRange(block.Plain))
            {
                // "1) – 4) are steps to repeat": to the format an item, to the reader a sentence about the items.
                _blocks.Add(block with { Text = RichText.FromPlain(marker).Append(" ", block.Text), Depth = _lists.Count - 1, ListId = 0 });
                return;
            }

            _blocks.Add(block with { Kind = SourceBlockKind.Item, Marker = item.Marker, Text = opens ? block.Text : RichText.Empty, Span = item.Span });
            if (opens)
                return;
        }

        _blocks.Add(block);
    }

    private void AddMedia(IElement element, string name)
    {
        if (MediaReader.Read(element, name, LinesOf(element)) is not { } media)
            return;

        // An image on a line of its own divides the text; one within a line waits until the line is over.
        if (_inline.EndsWithBreak)
            Flush();
        _waitingMedia.Add(media);
        if (_inline.IsEmpty)
            Flush();
    }

    private void AddTable(IElement table)
    {
        var (rows, hasHeader) = TableReader.Read(table);
        if (rows.Any(row => row.Cells.Any(cell => !cell.IsBlank)))
            Emit(new SourceBlock(SourceBlockKind.Table, RichText.Empty, LinesOf(table)) { Rows = rows, HasHeader = hasHeader });
        foreach (var element in table.WalkElements())
        {
            if (element.LocalName is "img" && MediaReader.Read(element, "img", LinesOf(element)) is { } media)
                Emit(media);
        }
    }
}
