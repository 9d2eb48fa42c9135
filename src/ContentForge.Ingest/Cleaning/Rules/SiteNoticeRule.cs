using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>
/// What a site says of itself around an article: where to follow it, how to get its letters, who owns the text and under which licence,
/// that the next lines are paid for.
/// </summary>
internal sealed partial class SiteNoticeRule : ICleaningRule
{
    /// <summary>A longer paragraph says something else too.</summary>
    private const int MaxText = 350;

    /// <summary>Whoever names two networks with links to both wants to be followed there.</summary>
    private const int MinNetworks = 2;

    private static readonly FrozenSet<string> Networks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "facebook.com", "twitter.com", "x.com", "instagram.com", "youtube.com", "linkedin.com", "pinterest.com", "tiktok.com", "t.me", "whatsapp.com", "threads.net");

    public string Id => "site-notice";

    public void Apply(CleaningContext context)
    {
        foreach (var block in ArticleEdges.Of(context.Body).Blocks)
        {
            if (Markup.Ancestor(block, "ol", "td", "th", "pre") is null && Texts.UpTo(block, MaxText) is { Length: > 0 } text && IsNotice(block, text))
                context.Remove(block, Id, RemovalClasses.Chrome);
        }
    }

    private static bool IsNotice(IElement block, string text) =>
        PaidLabel().IsMatch(text) || OwnLetters().IsMatch(text) || OwnChannel().IsMatch(text) || Rights().IsMatch(text) || LeadsToNetworks(block);

    private static bool LeadsToNetworks(IElement block) => block.QuerySelectorAll("a[href]")
        .Select(link => Urls.Host(link.GetAttribute("href")!))
        .OfType<string>()
        .Select(host => Urls.RegistrableDomain(host).ToString())
        .Where(Networks.Contains)
        .Distinct(StringComparer.Ordinal)
        .Count() >= MinNetworks;

    /// <summary>"Anzeige: …", "Sponsored – …": the label and what it is put on.</summary>
    [GeneratedRegex(@"^\W*(?:anzeige|werbung|advertisement|advertorial|sponsored|paid post|publicidad|publicité|publicidade|pubblicità|reklama)\s*(?:[-–—:.|]|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PaidLabel();

    /// <summary>"our newsletter", in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(@"\b(?:our|unser\w*|nuestr[oa]s?|notre|nos|noss[oa]s?|nostr[oaei]|nasz\w*|onze)\s+(?:[\w-]+\s+){0,2}(?:newsletters?|boletín|bulletin)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OwnLetters();

    [GeneratedRegex(
        @"\b(?:our|unser\w*|nuestr[oa]s?|notre|noss[oa]s?|nostr[oaei]|nasz\w*|onze)\s+(?:[\w-]+\s+){0,2}(?:channels?|canal|canais|kanal|chaîne|kanał\w*)\s+(?:(?:on|de|auf|sur|do|no|su|na|di)\s+)?(?:youtube|telegram|whatsapp|instagram|facebook|twitter|discord)\b"
        + @"|\b(?:our|unser\w*|nuestr[oa]s?|notre|noss[oa]s?|nostr[oaei]|nasz\w*|onze)\s+(?:youtube|telegram|whatsapp|instagram|facebook|twitter|discord)[ -](?:channels?|page|group|kanal|seite|gruppe)\b"
        + @"|^\W*follow (?:\S+ ){1,5}on (?:twitter|facebook|instagram|youtube|tiktok|x)\b.*@\w",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OwnChannel();

    [GeneratedRegex(
        @"^\W*(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4}|by\s))|\b(?:under|unter|sous|bajo|sob|licen[cs]\w*|lizenz\w*) (?:\w+ ){0,4}(?:creative commons|CC[ -]BY)\b|\ball rights reserved\b|\balle rechte vorbehalten\b|\btodos los derechos reservados\b|\btous droits réservés\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Rights();
}
