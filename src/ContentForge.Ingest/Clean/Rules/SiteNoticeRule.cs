using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// What a site says of itself around an article: who owns the text and under which licence, that the next lines are paid for, where else
/// the site is.
/// </summary>
internal sealed partial class SiteNoticeRule : ICleaningRule
{
    /// <summary>A longer paragraph says something else too.</summary>
    private const int MaxText = 350;

    private const int MaxLabel = 20;

    /// <summary>Whoever names two networks with links to both wants to be followed there.</summary>
    private const int MinNetworks = 2;

    private static readonly FrozenSet<string> Networks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "facebook.com", "twitter.com", "x.com", "instagram.com", "youtube.com", "linkedin.com", "pinterest.com", "tiktok.com", "t.me", "whatsapp.com", "threads.net");

    /// <summary>What a notice begins with or holds: a cheap question to ask first.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "(c)", "copyright", "creative commons", "CC BY", "CC-BY", "rights reserved", "vorbehalten", "reservados", "droits", "anzeige", "werbung", "advert", "sponsored",
            "paid post", "publicid", "publicit", "pubblicit", "reklama",
        ],
        StringComparison.OrdinalIgnoreCase);

    public string Id => "site-notice";

    public void Apply(CleaningContext context)
    {
        foreach (var block in context.EdgeBlocks)
        {
            if (Markup.Ancestor(block, "ol", "td", "th", "pre") is null && context.Text(block) is { Length: > 0 and <= MaxText } text && IsNotice(block, text))
                context.Remove(block, Id, RemovalClasses.Chrome);
        }
    }

    private static bool IsNotice(IElement block, string text) =>
        (IsWorded(text) && (Rights().IsMatch(text) || (IsOffer(block, text) && PaidLabel().IsMatch(text)))) || LeadsToNetworks(block);

    /// <summary>A label that stands alone, or on a line or a link; behind the same word a sentence may explain what it means.</summary>
    private static bool IsOffer(IElement block, string text) => !Markup.IsHeading(block) && (text.Length <= MaxLabel || !text.EndsWith('.') || Markup.Holds(block, "a"));

    private static bool IsWorded(string text) => text.Contains('©', StringComparison.Ordinal) || text.AsSpan().ContainsAny(Words);

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

    [GeneratedRegex(
        @"^\W*(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4}|by\s))|\b(?:under|unter|sous|bajo|sob|licen[cs]\w*|lizenz\w*) (?:\w+ ){0,4}(?:creative commons|CC[ -]BY)\b|\ball rights reserved\b|\balle rechte vorbehalten\b|\btodos los derechos reservados\b|\btous droits réservés\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Rights();
}
