using System.Text.RegularExpressions;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The sentences by which a site owns up to earning from its links. Only where the site speaks of itself: an article may be about such links.</summary>
internal sealed partial class AffiliateDisclosureRule() : CutRule("affiliate-disclosure", RemovalClasses.Chrome)
{
    private static readonly RegexSet Disclosures = new(Program(), Labelled(), Commission(), Money(), AffiliateLinks(), OtherLanguages());

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.Lines("p", "li", "div", "span", "em"))
        {
            MaxText = 350, // Chosen: three sentences. A longer paragraph says something else too.
            Says = IsDisclosure,
        },
    ];

    private static bool IsDisclosure(string text) => Disclosures.MayMatch(text)
        && (Program().IsMatch(text) || (Speaker().IsMatch(text) && (Labelled().IsMatch(text) || EarnsByLinks(text) || AffiliateLinks().IsMatch(text))) || OtherLanguages().IsMatch(text));

    private static bool EarnsByLinks(string text) =>
        Links().IsMatch(text) && (Commission().IsMatch(text) || (Money().IsMatch(text) && Trade().IsMatch(text)));

    [GeneratedRegex(@"\b(?:links?|affiliates?|amazon)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"\b(?:we|i|us|our|this (?:post|article|page|site|website|blog|content|guide|review))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\b(?:receive|earn|get|make|paid)s? (?:\w+ ){0,3}(?:commissions?|compensation|referral fees?)\b|\bbe compensated\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Commission();

    [GeneratedRegex(@"\b(?:receive|earn|get|make|paid)s? (?:\w+ ){0,3}money from\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Money();

    /// <summary>Money comes from many things; beside one of these words it comes from the links.</summary>
    [GeneratedRegex(@"earn money|affili|commission|compensat|referral|paid links|disclosure|disclaimer", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Trade();

    [GeneratedRegex(@"\b(?:includes?|contains?|uses?|have|has) (?:\w+ ){0,3}(?:(?:affiliate|referral|sponsored) (?:links?|partners?|advertising)|paid links)\b|\baffiliate disclosure\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AffiliateLinks();

    /// <summary>What calls itself a disclosure and speaks of links and buying.</summary>
    [GeneratedRegex(@"^\W*(?:\w+ )?(?:disclosure|disclaimer)\s*[:–—-].*\b(?:links? .*(?:buy|bought|purchas\w+|earn|commission|cut|fee)|(?:buy|bought|purchas\w+) .*links?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\bparticipant in the amazon\b.*\bassociates program\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Program();

    /// <summary>What is earned by which links, in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(
        @"\b(?:links?|käufe?n?)\b.*\b(?:erhalten|bekommen|verdienen) wir\b.*\b(?:provision|vergütung)|\bwir (?:erhalten|bekommen|verdienen)\b.*\b(?:provision|vergütung)\b|\b(?:artikel|beitrag|seite) enthält (?:\w+ ){0,2}affiliate-?links\b"
        + @"|\bnous (?:pouvons |pourrions )?(?:toucher|touchons|percevoir|percevons|recevoir|recevons) (?:\w+ ){0,2}(?:commissions?|rémunérations?)\b|\b(?:article|page|site) (?:peut contenir|contient) (?:des )?liens (?:d['’]affiliation|affiliés)"
        + @"|\b(?:podemos|podríamos) (?:recibir|ganar|obtener) (?:una |alguna )?(?:pequeña )?comisión\b|\b(?:artículo|página|sitio) (?:contiene|puede contener|incluye) enlaces de afiliados?\b"
        + @"|\b(?:potremmo|possiamo) (?:ricevere|guadagnare) (?:una )?(?:piccola )?commissione\b|\b(?:articolo|pagina|sito) (?:contiene|può contenere) link (?:di affiliazione|affiliati)\b"
        + @"|\bpodemos (?:receber|ganhar) (?:uma )?(?:pequena )?comissão\b|\b(?:artigo|página|site) (?:contém|pode conter) links de afiliados?\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OtherLanguages();
}
