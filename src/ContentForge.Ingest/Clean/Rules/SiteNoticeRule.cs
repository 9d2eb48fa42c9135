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
internal sealed partial class SiteNoticeRule() : CutRule("site-notice", RemovalClasses.Chrome)
{
    /// <summary>Chosen: a word or two. What is longer may be a sentence that explains what the word means.</summary>
    private const int MaxLabel = 20;

    private static readonly RegexSet Notices = new(Rights(), PaidLabel());

    protected override IEnumerable<Cut> Cuts(CleaningContext context) =>
    [
        new(context.EdgeBlocks)
        {
            MaxText = 350, // Chosen: three sentences. A longer paragraph says something else too.
            KeptIn = ["ol", "td", "th", "pre"],
            When = block => IsNotice(block, context.Text(block)) || PartSigns.LeadsToNetworks(block),
        },
    ];

    private static bool IsNotice(IElement block, string text) =>
        Notices.MayMatch(text) && ((Rights().IsMatch(text) && !Markup.IsHeading(Markup.Previous(block))) || (IsOffer(block, text) && PaidLabel().IsMatch(text)));

    /// <summary>A label that stands alone, or on a line or a link; behind the same word a sentence may explain what it means.</summary>
    private static bool IsOffer(IElement block, string text) => !Markup.IsHeading(block) && (text.Length <= MaxLabel || !text.EndsWith('.') || Markup.Holds(block, "a"));

    /// <summary>"Anzeige: …", "Sponsored – …": the label and what it is put on.</summary>
    [GeneratedRegex(@"^\W*(?:anzeige|werbung|advertisement|advertorial|sponsored|paid post|publicidad|publicité|publicidade|pubblicità|reklama)\s*(?:[-–—:.|]|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PaidLabel();

    [GeneratedRegex(
        @"^\W*(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4}|by\s))|\b(?:under|unter|sous|bajo|sob|licen[cs]\w*|lizenz\w*) (?:\w+ ){0,4}(?:creative commons|CC[ -]BY)\b|\ball rights reserved\b|\balle rechte vorbehalten\b|\btodos los derechos reservados\b|\btous droits réservés\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Rights();
}
