using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Elements that are there and not to be seen. Folded tabs and answers are hidden too: what holds prose stays.</summary>
internal sealed class HiddenElementRule() : CutRule("hidden-element", RemovalClasses.Hidden)
{
    /// <summary>Chosen: two sentences. Menus, cookie notices and the like that are hidden say less.</summary>
    private const int FoldedText = 150;

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Elements("div", "span", "p", "a", "section", "ul", "h1", "h2", "iframe", "video")) { When = element => IsHidden(element) && !IsFolded(element) },
    ];

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden") || HiddenStyle.Hides(element.GetAttribute("style")) || IsEmptyFrame(element);

    private static bool IsFolded(IElement element) => element.GetAttribute("role") is "tabpanel" || Texts.Length(element) >= FoldedText;

    private static bool IsEmptyFrame(IElement element) =>
        element.LocalName == "iframe" && element.GetAttribute("width") is "0" or "1" && element.GetAttribute("height") is "0" or "1";
}
