using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>
/// Takes out of an article what stands around its pictures: captions, and lines that say whose the pictures are. On pages they repeat
/// the text or belong to another article; the pictures stay.
/// </summary>
internal sealed partial class PictureCaptions(PageMetrics metrics)
{
    /// <summary>Chosen: two or three sentences. Longer ones are paragraphs of the article.</summary>
    private const int MaxCaptionText = 400;

    /// <summary>Chosen: names and a licence. Longer ones are sentences.</summary>
    private const int MaxCreditText = 160;

    /// <summary>Chosen: where the captions have more of the text they are the text: a gallery tells its story in them.</summary>
    private const double MaxShare = 0.5;

    /// <summary>Removes it.</summary>
    public void RemoveFrom(IElement body)
    {
        var elements = body.WalkElements().ToList();
        if (elements.Where(element => element.LocalName == "figcaption").Sum(Texts.Length) > Texts.Length(body) * MaxShare)
            return;

        foreach (var element in elements)
        {
            if (IsPictureOnly(element) || (IsCredit(element) && Markup.Holds(element, "img")))
                RemoveTexts(element);
            else if (element.LocalName == "figcaption" || IsCredit(element))
                element.Remove();
        }
    }

    /// <summary>Whether an element is a picture with what is said about it, and nothing else.</summary>
    private bool IsPictureOnly(IElement element) =>
        element.LocalName is "figure" or "div" or "span"
        && metrics.Text(element) is > 0 and <= MaxCaptionText
        && (element.LocalName == "figure" || PageNames.IsPicture(element))
        && element.QuerySelector("img") is not null
        && element.QuerySelector("table, pre, blockquote, ul, ol") is null;

    private static void RemoveTexts(IElement element)
    {
        foreach (var text in element.Walk().OfType<IText>().ToList())
            text.Parent!.RemoveChild(text);
    }

    private bool IsCredit(IElement element) =>
        element.LocalName is "p" or "div" or "span" or "small" or "em" && metrics.Text(element) is > 0 and <= MaxCreditText && Credit().IsMatch(Texts.Of(element));

    /// <summary>
    /// A word for a picture or its source and a colon, in the languages that pages are written in; the same in parentheses at the end; the
    /// number of a picture.
    /// </summary>
    [GeneratedRegex(
        @"^\W*(?:(?:photos?|images?|pictures?|fotos?|bild(?:er)?|titelbild|titelfoto|beitragsbild|grafik|illustrations?|imagen|imagem|immagine|zdjęcie|fot|crédits?|crédito|credits?)(?: (?:credits?|by|via|von|par|de|courtesy|photos?))?\s*[:/©]|©)"
        + @"|\((?:quelle: )?(?:foto|photo|bild|image|picture|credit)s?:? [^()]{2,60}\)\W*$|(?:[.!?] (?:foto|photo|bild)s?: |\| ?© ?)\p{Lu}[^.:]{1,40}$"
        + @"|^\W*(?:quelle|source|fuente|fonte|źródło|bron): \P{N}{3,60}$"
        + @"|^\W*(?:figure|fig\.|abbildung|abb\.|figura|rysunek|rys\.) ?\d{1,3} ?[:.]",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Credit();
}
