using System.Buffers;
using System.Text.RegularExpressions;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The sentences by which a site owns up to earning from its links. Only where the site speaks of itself: an article may be about such links.</summary>
internal sealed partial class AffiliateDisclosureRule : ICleaningRule
{
    /// <summary>A longer paragraph says something else too.</summary>
    private const int MaxText = 350;

    /// <summary>No such sentence does without one of them.</summary>
    private static readonly SearchValues<string> Subjects = SearchValues.Create(
        ["affili", "afilia", "commission", "compensat", "referral", "paid links", "disclosure", "disclaimer", "earn money", "associates program", "provision", "verg", "comisi", "comiss", "nous "], StringComparison.OrdinalIgnoreCase);

    public string Id => "affiliate-disclosure";

    public void Apply(CleaningContext context)
    {
        if (!context.Article.Text.Text.AsSpan().ContainsAny(Subjects))
            return;

        foreach (var block in context.Elements("p", "li", "div", "span", "em"))
        {
            if (Markup.HoldsBlocks(block))
                continue;

            var text = context.Text(block);
            if (text.Length <= MaxText && text.AsSpan().ContainsAny(Subjects) && (IsEnglish(text) || OtherLanguages().IsMatch(text)))
                context.Remove(block, Id, RemovalClasses.Chrome);
        }
    }

    private static bool IsEnglish(string text) =>
        Program().IsMatch(text) || (Labelled().IsMatch(text) && Speaker().IsMatch(text)) || (Speaker().IsMatch(text) && (IsCommission(text) || AffiliateLinks().IsMatch(text)));

    private static bool IsCommission(string text) => Commission().IsMatch(text) && Links().IsMatch(text);

    [GeneratedRegex(@"\b(?:links?|affiliates?|amazon)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"\b(?:we|i|us|our|this (?:post|article|page|site|website|blog|content|guide|review))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"\b(?:receive|earn|get|make|paid)s? (?:\w+ ){0,3}(?:commissions?|compensation|referral fees?|money from)\b|\bbe compensated\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Commission();

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
