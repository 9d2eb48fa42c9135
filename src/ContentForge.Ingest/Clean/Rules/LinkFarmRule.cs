using AngleSharp.Dom;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// Lists of links to other articles: under a label that says so wherever they stand, and without one at the end of the article, when
/// the links go to several sites of one owner.
/// </summary>
internal sealed class LinkFarmRule : ICleaningRule
{
    /// <summary>Chosen: fewer links may be the sources of the article.</summary>
    private const int MinUnlabelledItems = 5;

    /// <summary>Chosen: sources are on one host of an owner or two, farms on many.</summary>
    private const int MinSiblingHosts = 3;

    /// <summary>Chosen: an article may link to one such page.</summary>
    private const int MinLegalPages = 2;

    /// <summary>Chosen: a word or two over a list. Longer lines are sentences.</summary>
    private const int MaxFooterLabel = 25;

    /// <summary>Pages that every site has and no article is about.</summary>
    private static readonly PhrasePatterns LegalPages = new(
    [
        "about us", "contact us", "careers", "career", "privacy policy", "privacy", "terms of use", "terms of service", "terms and conditions", "refund policy",
        "cookie policy", "license policy", "legal", "imprint", "impressum", "sitemap", "site map", "disclaimer", "advertise", "advertise with us", "press",
    ]);

    public string Id => "link-farm";

    public void Apply(CleaningContext context)
    {
        foreach (var list in context.Elements("ul", "ol"))
        {
            if (!HoldsLinksOnly(list, out var links))
                continue;

            if (RelatedLabels.Before(list) is { } label && (!Markup.IsHeading(label) || context.IsPage || IsFarm(links)))
            {
                context.Remove(list, Id, RemovalClasses.RelatedLinks, LinkTarget.Of(links[0]));
                if (context.IsAttached(label))
                    context.Remove(label, Id, RemovalClasses.RelatedLinks);
            }
            else if (IsUnlabelledFarm(list, links))
            {
                context.Remove(list, Id, RemovalClasses.RelatedLinks, LinkTarget.Of(links[0]));
            }
            else if (links.Count(link => LegalPages.Contains(Texts.Key(Texts.Of(link)))) >= MinLegalPages)
            {
                RemoveFooter(context, list);
            }
        }
    }

    /// <summary>A list of the pages that every site has, with the word above it.</summary>
    private void RemoveFooter(CleaningContext context, IElement list)
    {
        var label = Markup.Previous(list);
        context.Remove(list, Id, RemovalClasses.Chrome);
        if (label is IElement { LocalName: "p" or "h2" or "h3" or "h4" or "h5" or "h6" } && context.IsAttached(label) && Texts.Length(label) <= MaxFooterLabel)
            context.Remove(label, Id, RemovalClasses.Chrome);
    }

    /// <summary>Whether every item is one link and nothing else; items that point into this page make a table of contents.</summary>
    private static bool HoldsLinksOnly(IElement list, out List<IElement> links)
    {
        links = [];
        foreach (var item in list.Children)
        {
            var link = item.LocalName == "li" ? FirstLink(item) : null;
            if (link is null)
            {
                if (Texts.IsBlank(item))
                    continue;
                return false;
            }

            var href = link.GetAttribute("href")!;
            if (href.StartsWith('#') || Texts.Length(link) < Texts.Length(item))
                return false;
            links.Add(link);
        }

        return links.Count > 0;
    }

    private static IElement? FirstLink(IElement item)
    {
        foreach (var node in item.Walk())
        {
            if (node is IElement { LocalName: "a" } link && link.HasAttribute("href"))
                return link;
        }

        return null;
    }

    private static bool IsUnlabelledFarm(IElement list, List<IElement> links) =>
        links.Count >= MinUnlabelledItems && !HasProseBehind(list) && HaveSiblingHosts(links);

    /// <summary>Below a heading of an author the links are few, or lead into the same documentation.</summary>
    private static bool IsFarm(List<IElement> links) =>
        links.Exists(LinkTarget.IsSponsored) || (links.Count >= MinUnlabelledItems && links.TrueForAll(link => Urls.Host(LinkTarget.Of(link) ?? "") is not null));

    private static bool HaveSiblingHosts(List<IElement> links)
    {

        var hosts = links.Select(link => Urls.Host(LinkTarget.Of(link) ?? "")).OfType<string>().ToList();
        var largest = hosts.GroupBy(host => Urls.RegistrableDomain(host).ToString(), StringComparer.Ordinal).MaxBy(group => group.Count());
        return largest is not null && largest.Count() * 2 > links.Count && largest.Distinct(StringComparer.Ordinal).Count() >= MinSiblingHosts;
    }

    /// <summary>Chosen: the legal lines of the site. More text behind a list is the article going on.</summary>
    private const int ShortTail = 200;

    private static bool HasProseBehind(IElement list)
    {
        var length = 0;
        for (INode at = list; at.Parent is { } parent && at is not IElement { LocalName: "body" }; at = parent)
        {
            foreach (var next in Markup.Following(at))
            {
                length += Texts.Length(next);
                if (length > ShortTail)
                    return true;
            }
        }

        return false;
    }
}
