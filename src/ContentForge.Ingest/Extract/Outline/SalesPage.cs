using System.Text.RegularExpressions;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Outline;

/// <summary>
/// Tells the page of a shop from an article. A shop counts its customers and countries, quotes them, names prices, repeats its buttons and
/// promises money back, all in short lines. A review has the prices and the praise too, but long paragraphs; a manual has neither.
/// </summary>
internal static partial class SalesPage
{
    /// <summary>Chosen: two of the signs come together by chance; one of these three must be what only a shop does.</summary>
    private const int MinSigns = 3;

    /// <summary>Chosen: one such line may be a heading or a fact.</summary>
    private const int MinLines = 2;

    /// <summary>Chosen: a line of a button or of a number of customers. Longer ones are sentences.</summary>
    private const int MaxLine = 50;

    /// <summary>Chosen: two sentences. Shops write less in one place, reviews more.</summary>
    private const int LongText = 240;

    /// <summary>Chosen: a shop may tell a story or two among its lines.</summary>
    private const double MaxLongShare = 0.25;

    /// <summary>Whether an article is such a page.</summary>
    public static bool Is(List<Section> sections, Vocabulary words)
    {
        var blocks = sections.SelectMany(section => section.Heading is { } heading ? section.Blocks.Prepend(heading) : section.Blocks).Where(block => block.Plain.Length > 0).ToList();
        var lines = blocks.Where(block => block.Plain.Length <= MaxLine).ToList();
        var counts = lines.Count(line => Count().IsMatch(line.Plain)) >= MinLines;
        var praise = blocks.Exists(block => Praise().IsMatch(block.Plain)) || lines.Exists(line => Voices().IsMatch(line.Plain));
        var buttons = lines.Count(IsButton) >= MinLines;
        var price = blocks.Exists(block => Price().IsMatch(block.Plain));
        var promise = blocks.Count(block => words.Promotion.IsIn(block.Plain) || Promise().IsMatch(block.Plain)) >= MinLines;
        bool[] signs = [counts, praise, buttons, price, promise];
        return (counts || praise || (buttons && price)) && signs.Count(sign => sign) >= MinSigns
            && blocks.Count(block => block.Plain.Length > LongText) <= blocks.Count * MaxLongShare;
    }

    /// <summary>A line that is a link, or no more than a call to get the product.</summary>
    private static bool IsButton(SourceBlock line) => Call().IsMatch(line.Plain);

    /// <summary>"3 M+ customers", "190 countries", "30+ awards".</summary>
    [GeneratedRegex(@"^\W*\d[\d.,]*\s?(?:[MKk]|[Mm]illion\w*|[Mm]io\.?|Mill?\.?)?\s?\+?\s*\p{L}[\p{L} ]{2,30}$|^\W*\d[\d.,]*\s?(?:[MKk]|[Mm]illion)?\s?\+", RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    /// <summary>A whole paragraph in quotation marks, perhaps with the name of who said it.</summary>
    [GeneratedRegex(@"^\W*[""“„«][^""”“»]{40,400}[""”“»](?:\s*[-–—]?\s*\p{Lu}[^.]{2,60})?$", RegexOptions.NonBacktracking)]
    private static partial Regex Praise();

    [GeneratedRegex(@"\b(?:testimonials?|customer reviews?|customers? sa(?:y|id)|trusted by|kundenstimmen|kundenbewertungen|avis (?:de )?(?:nos )?clients|testimonios|opiniones de clientes|recensioni|depoimentos)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Voices();

    [GeneratedRegex(
        @"^\W*(?:(?:buy|order|add to cart|shop now|get (?:it|your)|try (?:it|for free|free)|free (?:download|trial)|download (?:now|free)|start (?:free|now)|jetzt (?:kaufen|bestellen|testen)|in den warenkorb|acheter|ajouter au panier|comprar|añadir al carrito|acquista|aggiungi al carrello|scarica (?:gratis|ora))\b.*|.*\b(?:buy|order|download|shop) now)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Call();

    [GeneratedRegex(@"[$€£¥₹]\s?\d|\d\s?(?:€|£|USD|EUR)", RegexOptions.NonBacktracking)]
    private static partial Regex Price();

    [GeneratedRegex(@"\b(?:money[- ]back|guarantee|lifetime (?:licen\w+|updates?)|free (?:trial|version|updates)|no credit card|100 ?% (?:safe|secure|clean)|geld-zurück|garantie|satisfait ou remboursé|garantía|garanzia|% off)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Promise();
}
