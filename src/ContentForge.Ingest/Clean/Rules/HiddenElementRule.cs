using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Elements that are there and not to be seen. Folded tabs and answers are hidden too: what holds prose stays.</summary>
internal sealed class HiddenElementRule : ICleaningRule
{
    private const int FoldedText = 150;

    public string Id => "hidden-element";

    public void Apply(CleaningContext context)
    {
        foreach (var element in context.Elements("div", "span", "p", "a", "section", "ul", "h1", "h2", "iframe", "video"))
        {
            if (element.HasAttribute("hidden") || HiddenStyle.Hides(element.GetAttribute("style")) || IsEmptyFrame(element))
                RemoveUnlessFolded(context, element);
        }
    }

    private void RemoveUnlessFolded(CleaningContext context, IElement element)
    {
        var isFolded = element.GetAttribute("role") is "tabpanel" || Texts.Length(element) >= FoldedText;
        if (!isFolded)
            context.Remove(element, Id, RemovalClasses.Hidden, LinkTarget.Of(element));
    }

    private static bool IsEmptyFrame(IElement element) =>
        element.LocalName == "iframe" && element.GetAttribute("width") is "0" or "1" && element.GetAttribute("height") is "0" or "1";
}
