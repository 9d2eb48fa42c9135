using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Elements that the selectors of the filter lists name.</summary>
internal sealed class ElementHidingRule : ICleaningRule
{
    /// <summary>Chosen: two paragraphs. An offer says less.</summary>
    private const int MinProse = 200;

    /// <summary>Chosen: shorter lines are labels as often as sentences.</summary>
    private const int MinParagraph = 60;

    public string Id => "element-hiding";

    public void Apply(CleaningContext context)
    {
        foreach (var element in context.Elements(context.ElementNames))
        {
            if (element != context.Body && context.Filters.MatchElement(element, context.Site) is { } rule && !HoldsArticle(element, context))
                context.Remove(element, Id, rule.Class, reason: rule.Text);
        }
    }

    /// <summary>Whether most of what the article says stands in an element: then its name says where an advertisement was, not what it is.</summary>
    private static bool HoldsArticle(IElement element, CleaningContext context)
    {
        var prose = Prose(element);
        return prose >= MinProse && prose * 2 > Prose(context.Body);
    }

    private static int Prose(IElement element) =>
        element.WalkElements().Where(part => part.LocalName is "p" or "li" && !Markup.HoldsBlocks(part)).Select(Texts.Length).Where(length => length >= MinParagraph).Sum();
}
