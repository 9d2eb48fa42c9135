using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>A tree while its dialects are made standard markup. It is gone through once, and what dialects look for is noted on the way.</summary>
internal sealed class DialectContext
{
    /// <summary>Chosen: nobody reads more of one piece, and reports hold all of them.</summary>
    private const int MaxRecordedText = 400;

    /// <summary>The longest marker in an element of its own, blanks around it included; longer texts need not be read.</summary>
    private const int MaxMarker = 24;

    private readonly ElementIndex _elements;
    private readonly Dictionary<string, List<IElement>> _byAttribute = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IElement> _byId = new(StringComparer.Ordinal);
    private readonly List<(IElement Element, int Number)> _numbers = [];
    private readonly ImmutableArray<LeftOut>.Builder _leftOut = ImmutableArray.CreateBuilder<LeftOut>();

    public DialectContext(IHtmlDocument document)
    {
        Document = document;
        Body = document.Body!;
        _elements = new ElementIndex(Body);
        foreach (var node in Body.Walk())
        {
            if (node is not IElement element)
                continue;
            _elements.Add(element);
            if (element.Attributes.Length > 0)
                Note(element);
            if (element.ChildNodes is [IText { Data.Length: <= MaxMarker } text] && StepNumber.Read(text.Data) is { } number)
                _numbers.Add((element, number));
        }
    }

    public IHtmlDocument Document { get; }

    public IElement Body { get; }

    /// <summary>The elements whose text is nothing but a number, in document order.</summary>
    public IReadOnlyList<(IElement Element, int Number)> Numbers => _numbers;

    /// <summary>The elements of the names that are still part of the tree, name by name.</summary>
    public IEnumerable<IElement> Named(params string[] names) => _elements.Of(names);

    /// <summary>The elements of all names.</summary>
    public IEnumerable<IElement> Elements => _elements.Of(_elements.Names);

    /// <summary>The elements that had an attribute at the start, as far as they are still part of the tree.</summary>
    public IEnumerable<IElement> With(string attribute) => _byAttribute.TryGetValue(attribute, out var found) ? found.Where(IsAttached) : [];

    /// <summary>The element of an id, or null.</summary>
    public IElement? ById(string? id) => id is { Length: > 0 } && _byId.TryGetValue(id, out var found) && IsAttached(found) ? found : null;

    public bool IsAttached(INode node) => _elements.IsAttached(node);

    /// <summary>Says that the tree was changed.</summary>
    public void Changed() => _elements.Detached();

    public ImmutableArray<LeftOut> TakeLeftOut() => _leftOut.ToImmutable();

    /// <summary>Takes a node out and puts it on record.</summary>
    public void LeaveOut(INode node, string what)
    {
        Record(node, what, Texts.Describe(node));
        Remove(node);
    }

    /// <summary>Puts on record what a node said, or a part of it; whoever calls sees to it that it goes.</summary>
    public void Record(INode node, string what, string text)
    {
        if (!Texts.IsBlank(text))
            _leftOut.Add(new LeftOut(what, SourceLines.Of(node), Texts.Shorten(text, MaxRecordedText)));
    }

    /// <summary>Takes out a node in which there is nothing to record.</summary>
    public void Remove(INode node)
    {
        node.Parent?.RemoveChild(node);
        Changed();
    }

    /// <summary>A new element that stands on the lines of another node.</summary>
    public IElement Create(string name, INode at)
    {
        var element = Document.CreateElement(name);
        var lines = SourceLines.Of(at);
        SourceLines.Set(element, lines.StartLine, lines.EndLine);
        _elements.Add(element);
        return element;
    }

    /// <summary>Puts an element in the place of another node.</summary>
    public void Replace(INode old, INode by)
    {
        old.Parent!.ReplaceChild(by, old);
        Changed();
    }

    private void Note(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            switch (attribute.Name)
            {
                case "id":
                    _byId.TryAdd(attribute.Value, element);
                    break;
                case "role" or "itemtype" or "typeof" or "itemprop" or "aria-controls" or "aria-expanded" or "data-target" or "data-bs-target" or "data-toggle" or "data-tab" or "type" or "label":
                    Add(attribute.Name, element);
                    break;
            }
        }
    }

    private void Add(string attribute, IElement element)
    {
        if (!_byAttribute.TryGetValue(attribute, out var elements))
            _byAttribute[attribute] = elements = [];
        elements.Add(element);
    }
}
