using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Reading;

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

    /// <summary>One of them is in every notice: a cheap question to ask first.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "newsletter", "boletín", "bulletin", "channel", "canal", "canais", "kanal", "chaîne", "kanał", " page", " group", "seite", "gruppe", "follow ", " app", "©", "(c)",
            "copyright", "creative commons", "CC BY", "CC-BY", "reserved", "vorbehalten", "reservados", "réservés", "anzeige", "werbung", "advert", "sponsored", "paid post",
            "publicid", "publicité", "pubblicità", "reklama",
        ],
        StringComparison.OrdinalIgnoreCase);

    public string Id => "site-notice";

    public void Apply(CleaningContext context)
    {
        foreach (var block in ArticleEdges.Of(context.Body).Blocks)
        {
            if (Markup.Ancestor(block, "ol", "td", "th", "pre") is null && context.IsAttached(block) && context.Text(block) is { Length: > 0 and <= MaxText } text && IsNotice(block, text))
                context.Remove(block, Id, RemovalClasses.Chrome);
        }
    }

    private static bool IsNotice(IElement block, string text) => LeadsToNetworks(block)
        || (text.AsSpan().ContainsAny(Words)
            && ((!Markup.IsHeading(block) && PaidLabel().IsMatch(text)) || OwnLetters().IsMatch(text) || OwnChannel().IsMatch(text) || NewsApp().IsMatch(text) || Rights().IsMatch(text)));

    private static bool LeadsToNetworks(IElement block) => block.WalkElements().Where(element => element.LocalName == "a")
        .Select(link => Urls.Host(link.GetAttribute("href") ?? ""))
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

    [GeneratedRegex(@"\b(?:latest|breaking)\b.*\b(?:news|stories)\b.*\bapps?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NewsApp();

    [GeneratedRegex(
        @"^\W*(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4}|by\s))|\b(?:under|unter|sous|bajo|sob|licen[cs]\w*|lizenz\w*) (?:\w+ ){0,4}(?:creative commons|CC[ -]BY)\b|\ball rights reserved\b|\balle rechte vorbehalten\b|\btodos los derechos reservados\b|\btous droits réservés\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Rights();
}
