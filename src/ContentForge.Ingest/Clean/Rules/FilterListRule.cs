using AngleSharp.Dom;
using ContentForge.Ingest.Clean.FilterLists;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Pictures, players and frames whose address a filter list names, and links of such an address that hold a picture or a frame, whatever they
/// say beside it. Links with nothing but words are left to <see cref="AffiliateLinkRule"/>: their text may be part of a sentence.
/// </summary>
internal sealed class FilterListRule : ICleaningRule
{
    public string Id => "filter-list";

    public void Apply(CleaningContext context)
    {
        foreach (var link in context.Elements("a"))
        {
            if (LinkTarget.Of(link) is not { } target || (Texts.HasAny(link) && !Markup.Holds(link, "img", "iframe", "video")) || context.MatchLink(target) is not { } filter)
                continue;
            if (HoldsOwnPicture(link, context))
                context.Unlink(link, Id, RemovalClasses.AffiliateLink, filter.Text);
            else
                context.Remove(link, Id, filter.Class, target, filter.Text);
        }

        RemoveMatches(context, "img", ResourceTypes.Image);
        RemoveMatches(context, "iframe", ResourceTypes.Frame);
        RemoveMatches(context, "video", ResourceTypes.Media);
        RemoveMatches(context, "audio", ResourceTypes.Media);
    }

    private void RemoveMatches(CleaningContext context, string name, ResourceTypes type)
    {
        foreach (var element in context.Elements(name))
        {
            var (url, filter) = AddressesOf(element).Select(url => (url, context.Filters.Match(url, type, context.Site))).FirstOrDefault(match => match.Item2 is not null);
            if (filter is null)
                continue;

            // A link around an ad picture is the ad, with its caption.
            var link = Markup.Ancestor(element, "a");
            context.Remove(link ?? element, Id, filter.Class, url, filter.Text);
        }
    }

    private static IEnumerable<string> AddressesOf(IElement element)
    {
        foreach (var name in new[] { "src", "poster" })
        {
            if (element.GetAttribute(name) is { Length: > 0 } url)
                yield return url.Trim();
        }

        foreach (var source in element.Children)
        {
            if (source.LocalName == "source" && source.GetAttribute("src") is { Length: > 0 } url)
                yield return url.Trim();
        }
    }

    /// <summary>A screenshot of the article that was made into an advertisement is still a screenshot.</summary>
    private static bool HoldsOwnPicture(IElement link, CleaningContext context) =>
        link.QuerySelector("img")?.GetAttribute("src") is { } source
        && Urls.Host(source) is { } host && context.PictureHosts.Contains(host)
        && context.Filters.Match(source, ResourceTypes.Image, context.Site) is null;
}
