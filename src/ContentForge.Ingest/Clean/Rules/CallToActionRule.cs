using System.Text.RegularExpressions;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>Calls to the readers at either end of an article: to take the letter of the site, to follow or to support it. Steps about those of others stay.</summary>
internal sealed partial class CallToActionRule() : CutRule("reader-call", RemovalClasses.Chrome)
{
    private static readonly RegexSet Calls = new(Letter(), OwnLetters(), Inbox(), Company(), OwnChannel(), NewsApp());

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.EdgeBlocks)
        {
            MaxText = 350, // Chosen: three sentences. A longer paragraph says something else too.
            Says = Calls.IsMatch,
            KeptIn = ["li", "td", "th", "pre"],
        },
    ];

    /// <summary>The site speaks of a letter of its own, in the languages of the sites that are scraped.</summary>
    [GeneratedRegex(
        @"\b(?:subscribe|sign up|signup) (?:to|for) (?:our|my) (?:[\w-]+ ){0,4}(?:newsletter|mailing list)\b|\b(?:join|get) (?:our|my) (?:[\w-]+ ){0,3}(?:newsletter|digest)\b"
        + @"|\b(?:für )?unseren (?:\w+ ){0,2}newsletter\b|\b(?:abonnez|inscrivez)-vous à (?:notre|la) (?:\w+ ){0,2}(?:newsletter|lettre)\b"
        + @"|\bsuscríbete a (?:nuestro|nuestra) (?:\w+ ){0,2}(?:boletín|newsletter)\b|\biscriviti alla (?:nostra )?newsletter\b|\bassine (?:a )?nossa newsletter\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Letter();

    [GeneratedRegex(
        @"\b(?:tips|tricks|news|updates|stories|guides|articles|posts|offers|deals)\b[^.]{0,60}\b(?:in|to) your inbox\b|\bjoin (?:over |more than )?[\d,.]+\+? (?:\w+ ){0,2}(?:readers|subscribers)\b|\bno spam\b.{0,40}\bunsubscribe\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Inbox();

    /// <summary>Where else the site is, and what it lives on.</summary>
    [GeneratedRegex(
        @"\b(?:join|follow) (?:us on|our) (?:[\w-]+ ){0,2}(?:telegram|whatsapp|discord|facebook|slack|reddit|youtube|google news|instagram|twitter|linkedin|pinterest|mastodon)\b"
        + @"|\bsubscribe to our (?:youtube )?channel\b|\bbuy(?:ing)? (?:me|us) a (?:coffee|beer)\b|\bsupport (?:us|me|this site|our work) (?:by|via|on|with) (?:a )?(?:donat\w+|paypal|patreon|ko-fi)\b|\bdownload our (?:free |mobile |official )?app\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Company();

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
}
