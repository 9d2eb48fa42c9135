using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Links with words that a filter list names. In a sentence the words stay and the link goes; a paragraph that is little more than such
/// a link is an advertisement. Headings, table cells and numbered items keep their words in any case.
/// </summary>
internal sealed partial class AffiliateLinkRule : ICleaningRule
{
    /// <summary>Chosen: from this share of its text on, a paragraph is its link; the rest is a word of praise.</summary>
    private const double LinkShare = 0.6;

    /// <summary>Chosen: an item that is its link, but for a mark.</summary>
    private const double WholeItem = 0.95;

    /// <summary>Chosen: a longer box tells something.</summary>
    private const int MaxBox = 250;

    public string Id => "affiliate-link";

    public void Apply(CleaningContext context)
    {
        // Innermost first: of the menu of a site nothing but its uppermost points would stay otherwise.
        var links = context.Elements("a").Select(link => (Link: link, Reason: ReasonOf(link))).Where(pair => pair.Reason is not null).ToList();
        foreach (var group in links.GroupBy(pair => Markup.Block(pair.Link)).Reverse().ToList())
        {
            if (!context.IsAttached(group.Key))
                continue;

            var (first, reason) = group.First();
            var share = (double)group.Sum(pair => Texts.Length(pair.Link)) / Math.Max(1, Texts.Length(group.Key));
            if (share >= LinkShare && IsParagraph(group.Key, context))
            {
                context.Remove(BoxOf(group.Key, ReasonOf) ?? group.Key, Id, reason!.Value.Class, LinkTarget.Of(first), reason.Value.Text);
                continue;
            }

            foreach (var (link, found) in group)
                context.Unlink(link, Id, found!.Value.Class == RemovalClasses.Ad ? RemovalClasses.AffiliateLink : found.Value.Class, found.Value.Text);
        }

        (string Class, string Text)? ReasonOf(IElement link)
        {
            if (LinkTarget.Of(link) is { } target && context.MatchLink(target) is { } filter)
                return (filter.Class, filter.Text);
            return LinkTarget.IsSponsored(link) ? (RemovalClasses.Ad, "rel=sponsored") : null;
        }
    }

    /// <summary>The small box around a link to a shop, if no other link is in it.</summary>
    private static IElement? BoxOf(IElement paragraph, Func<IElement, (string Class, string Text)?> reasonOf) =>
        paragraph.ParentElement is { LocalName: "div" or "aside" } box
        && Texts.Length(box) <= MaxBox
        && !Markup.Holds(box, "ol", "ul", "pre", "code", "table", "h1", "h2")
        && box.QuerySelectorAll("a").All(link => reasonOf(link) is not null) ? box : null;

    private static bool IsParagraph(IElement block, CleaningContext context) =>
        Markup.Ancestor(block, "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary") is null
        && Markup.Ancestor(block, "ol") is null
        && !StepMarker().IsMatch(context.Text(block))
        && !context.Text(block).EndsWith(':')
        && !IsTermOfItem(block)
        && !HoldsPicture(block);

    /// <summary>An item that goes on below its first line, or whose link is not all it says, tells something.</summary>
    private static bool IsTermOfItem(IElement block) =>
        Markup.Ancestor(block, "li") is { } item
        && (Texts.Length(item) > Texts.Length(block) || item.QuerySelectorAll("a").Sum(Texts.Length) < Texts.Length(item) * WholeItem);

    /// <summary>A numbered line is a step or a heading, also where it is no list to the parser.</summary>
    [GeneratedRegex(@"^\W*(?:\d{1,2}|[a-hA-H]|(?:step|fix|method|solution|option|way|part|tip)\s*\d*)\s*[.):]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex StepMarker();

    private static bool HoldsPicture(IElement block) => block.QuerySelector("img") is not null;
}
