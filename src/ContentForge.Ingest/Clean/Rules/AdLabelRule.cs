using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// What stands under a word that says it is paid for: the box that begins with the word, or the linked words or picture right behind it.
/// </summary>
internal sealed class AdLabelRule : ICleaningRule
{
    /// <summary>Chosen: a headline and two sentences. A longer text explains something.</summary>
    private const int MaxOffer = 400;

    /// <summary>Chosen: half of an offer's words, or more, are its link; in a paragraph of the article a link is a word or two.</summary>
    private const double LinkShare = 0.5;

    /// <summary>Chosen: longer than any label before a colon, and shorter than half a sentence.</summary>
    private const int MaxLabel = 30;

    private static readonly PhrasePatterns Labels = new(EmbeddedData.Lines("ad-labels.txt"));

    public string Id => "ad-label";

    public void Apply(CleaningContext context)
    {
        foreach (var label in context.Lines("p", "li", "div", "span", "small", "strong", "h4", "h5", "h6"))
        {
            if (context.Text(label) is not { Length: > 1 } text || !Labels.MayContain(text) || !IsLabel(Texts.Key(text)))
                continue;

            if (BoxOf(label) is { } box)
                context.Remove(box, Id, RemovalClasses.Ad, FirstTarget(box));
            else if (Markup.IsBlock(label) && Markup.Next(LineOf(label)) is IElement next && IsOffer(next, context))
                context.Remove(next, Id, RemovalClasses.Ad, FirstTarget(next));
        }

        LabelledParagraphs(context).Make(context, Id, RemovalClasses.Ad);
    }

    /// <summary>The label and what it is over in one paragraph.</summary>
    private static Cut LabelledParagraphs(CleaningContext context) => new(context.Lines("p", "blockquote", "div"))
    {
        MaxText = MaxOffer,
        Says = BeginsWithLabel,
        KeptIn = ["li", "td"],
        When = block => FirstTarget(block) is not null,
        Url = FirstTarget,
    };

    private static bool BeginsWithLabel(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, MaxLabel)).IndexOf(':');
        return colon > 1 && IsLabel(Texts.Key(text.AsSpan(0, colon)));
    }

    /// <summary>A word between dashes is a list of one item to a Markdown parser.</summary>
    private static IElement LineOf(IElement label) => label is { LocalName: "li", ParentElement: { LocalName: "ul", Children.Length: 1 } list } ? list : label;

    /// <summary>Whether a text, as <see cref="Texts.Key"/> makes it, says that something is paid for.</summary>
    public static bool IsLabel(string key) => Labels.Contains(key);

    /// <summary>The container that begins with the label and holds little more than a link to elsewhere; null when there is none.</summary>
    private static IElement? BoxOf(IElement label) =>
        label.ParentElement is { LocalName: "div" or "aside" or "section" } box && box.FirstElementChild == label && IsShort(box) && FirstTarget(box) is not null ? box : null;

    /// <summary>Whether a block is a link, or little more than one, that does not open a picture of the article.</summary>
    private static bool IsOffer(IElement block, CleaningContext context)
    {
        if (block.LocalName is not ("p" or "div" or "blockquote" or "figure" or "a") || !IsShort(block) || FirstTarget(block) is not { } target)
            return false;

        var picture = Markup.First(block, "img");
        if (picture?.GetAttribute("src") is { } source && Urls.Host(source) is { } host && context.PictureHosts.Contains(host) && Urls.AreOfOneSite(host, Urls.Host(target)))
            return false;
        return block.QuerySelectorAll("a").Sum(Texts.Length) >= Texts.Length(block) * LinkShare;
    }

    private static bool IsShort(IElement element) => Texts.Length(element) <= MaxOffer && !Markup.Holds(element, "ol", "pre", "code", "table", "h1", "h2");

    private static string? FirstTarget(IElement element)
    {
        foreach (var link in element.QuerySelectorAll("a").Append(element))
        {
            if (link.LocalName == "a" && LinkTarget.Of(link) is { } target && Urls.Host(target) is not null)
                return target;
        }

        return null;
    }
}
