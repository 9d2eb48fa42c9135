using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>How much text every element of a page holds, how much of it is links, and how much is prose. Its shares and lengths are chosen, each for the reason that stands at it.</summary>
internal sealed class PageMetrics
{
    /// <summary>A block of fewer characters is a label, a menu entry or a button as often as it is a sentence.</summary>
    private const int MinProse = 60;

    /// <summary>What a character outside of prose weighs.</summary>
    private const double LabelWeight = 0.25;

    private readonly Dictionary<INode, Measure> _measures = [];

    private PageMetrics()
    {
    }

    /// <summary>Measures a page.</summary>
    public static PageMetrics Of(IElement root)
    {
        var metrics = new PageMetrics();
        var order = new List<IElement> { root };
        order.AddRange(root.WalkElements());

        // Backwards through document order every element comes after all that it holds.
        for (var i = order.Count - 1; i >= 0; i--)
            metrics._measures[order[i]] = metrics.Sum(order[i]);
        return metrics;
    }

    /// <summary>Characters of text, white space not counted.</summary>
    public int Text(INode element) => _measures.TryGetValue(element, out var measure) ? measure.Text : 0;

    /// <summary>The share of the text that is links.</summary>
    public double LinkDensity(INode element) => _measures.TryGetValue(element, out var measure) && measure.Text > 0 ? (double)measure.LinkText / measure.Text : 0;

    /// <summary>How much the element holds of what articles are made of.</summary>
    public double Weight(INode element) => _measures.TryGetValue(element, out var measure) ? measure.Weight : 0;

    private Measure Sum(IElement element)
    {
        if (element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "select" or "textarea" or "iframe" or "head")
            return default;

        int text = 0, linkText = 0, ownText = 0, ownLinkText = 0;
        var weight = 0.0;
        foreach (var child in element.ChildNodes)
        {
            if (child is IText data)
            {
                var length = LengthOf(data.Data);
                text += length;
                ownText += length;
            }
            else if (child is IElement inner)
            {
                var measure = _measures[inner];
                text += measure.Text;
                linkText += measure.LinkText;
                if (Markup.IsBlock(inner) || measure.Weight > 0)
                {
                    weight += measure.Weight;
                }
                else
                {
                    ownText += measure.Text;
                    ownLinkText += measure.LinkText;
                }
            }
        }

        if (element.LocalName == "a")
            (linkText, weight) = (text, 0);
        if (Markup.IsBlock(element))
            weight += WeightOf(ownText, ownLinkText);
        return new Measure(text, linkText, weight);
    }

    /// <summary>What the text of one block weighs that is not in blocks within it.</summary>
    private static double WeightOf(int text, int linkText)
    {
        var plain = text - linkText;
        return text >= MinProse && linkText * 2 < text ? plain : plain * LabelWeight;
    }

    private static int LengthOf(string text)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                length++;
        }

        return length;
    }

    private readonly record struct Measure(int Text, int LinkText, double Weight);
}
