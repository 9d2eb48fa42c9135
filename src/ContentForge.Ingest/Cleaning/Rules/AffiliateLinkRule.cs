using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Cleaning.FilterLists;

namespace ContentForge.Ingest.Cleaning.Rules;

/// <summary>
/// Links with words that a filter list names. In a sentence the words stay and the link goes; a paragraph that is little more than such
/// a link is an advertisement. Headings, table cells and numbered items keep their words in any case.
/// </summary>
internal sealed partial class AffiliateLinkRule : ICleaningRule
{
    /// <summary>From this share of its text on, a paragraph is its link.</summary>
    private const double LinkShare = 0.6;

    public string Id => "affiliate-link";

    public void Apply(CleaningContext context)
    {
        var links = context.Elements("a").Select(link => (Link: link, Filter: FilterOf(link))).Where(pair => pair.Filter is not null).ToList();
        foreach (var group in links.GroupBy(pair => Markup.Block(pair.Link)).ToList())
        {
            var (first, filter) = group.First();
            var share = (double)group.Sum(pair => Texts.Length(pair.Link)) / Math.Max(1, Texts.Length(group.Key));
            if (share >= LinkShare && IsParagraph(group.Key, context))
            {
                context.Remove(group.Key, Id, filter!.Class, LinkTarget.Of(first), filter.Text);
                continue;
            }

            foreach (var (link, found) in group)
                context.Unlink(link, Id, found!.Class == RemovalClasses.Ad ? RemovalClasses.AffiliateLink : found.Class, found.Text);
        }

        FilterRule? FilterOf(IElement link) => LinkTarget.Of(link) is { } target ? context.MatchLink(target) : null;
    }

    private static bool IsParagraph(IElement block, CleaningContext context) =>
        Markup.Ancestor(block, "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary") is null
        && Markup.Ancestor(block, "ol") is null
        && !StepMarker().IsMatch(context.Text(block))
        && !HoldsPicture(block);

    /// <summary>A numbered line is a step or a heading, also where it is no list to the parser.</summary>
    [GeneratedRegex(@"^\W*(?:\d{1,2}|[a-hA-H]|(?:step|fix|method|solution|option|way|part|tip)\s*\d*)\s*[.):]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex StepMarker();

    private static bool HoldsPicture(IElement block) => block.QuerySelector("img") is not null;
}
