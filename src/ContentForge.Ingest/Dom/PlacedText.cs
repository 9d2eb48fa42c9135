using System.Text;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Dom;

/// <summary>The text of a block with the place of each character, so that a part of it can be taken out of the tree.</summary>
internal sealed class PlacedText
{
    private readonly List<(IText Node, int Index)> _places = [];

    /// <summary>Reads a block: runs of white space as one blank, a line break as the end of a line.</summary>
    public PlacedText(IElement block)
    {
        var text = new StringBuilder();
        foreach (var node in block.Walk())
        {
            if (node is IElement { LocalName: "br" } && text.Length > 0 && _places.Count > 0)
                Add(text, '\n', _places[^1].Node, -1);
            else if (node is IText part)
                Add(text, part);
        }

        Text = text.ToString();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Takes a part out of the tree; what it leaves empty stays as empty elements.</summary>
    public void Cut(IEnumerable<Range> parts)
    {
        var gone = parts.SelectMany(part => _places[part]).Where(place => place.Index >= 0).ToLookup(place => place.Node, place => place.Index, ReferenceEqualityComparer.Instance);
        foreach (var node in gone)
        {
            var indexes = node.ToHashSet();
            var text = (IText)node.Key!;
            text.Data = string.Concat(text.Data.Where((_, index) => !indexes.Contains(index)));
        }
    }

    private void Add(StringBuilder text, IText node)
    {
        for (var i = 0; i < node.Data.Length; i++)
        {
            var c = node.Data[i];
            if (!char.IsWhiteSpace(c))
                Add(text, c, node, i);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                Add(text, ' ', node, i);
        }
    }

    private void Add(StringBuilder text, char c, IText node, int index)
    {
        text.Append(c);
        _places.Add((node, index));
    }
}
