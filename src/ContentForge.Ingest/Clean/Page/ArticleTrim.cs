using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>Takes out of an article what leads away from it: lists of links, teasers of other articles, the labels over them. Its shares and lengths are chosen, each for the reason that stands at it.</summary>
internal sealed partial class ArticleTrim(PageMetrics metrics)
{
    /// <summary>From this share of links on a short block is navigation.</summary>
    private const double NavigationDensity = 0.55;

    /// <summary>From this share of links on a long one is navigation too.</summary>
    private const double DirectoryDensity = 0.9;

    /// <summary>From this share of links on a paragraph is its link.</summary>
    private const double LinkOnlyDensity = 0.95;

    /// <summary>Chosen: menus and lists of titles are shorter; a longer block with many links may be a passage with references.</summary>
    private const int MaxNavigationText = 600;

    /// <summary>The titles of articles are longer than the names of things.</summary>
    private const int MinTeaserText = 25;

    /// <summary>With more links a box has no first lines.</summary>
    private const double MaxTeaserBoxDensity = 0.8;

    /// <summary>A longer box is a part of this article.</summary>
    private const int MaxTeaserBoxText = 500;

    /// <summary>Longer lines are sentences.</summary>
    private const int MaxLabelText = 60;

    /// <summary>Removes it.</summary>
    public void RemoveFrom(IElement body)
    {
        var leading = body.WalkElements().Where(element => IsNavigation(element) || IsAnnouncement(element) || IsTeaserBox(element, body)).ToList();
        var rows = IsListing(body, leading) ? leading.FindAll(HoldsRows) : [];
        foreach (var element in leading)
        {
            if (!rows.Exists(listing => listing == element || listing.Contains(element) || element.Contains(listing)))
                RemoveWithLabel(element);
        }

        RemoveClosingNote(body);
        foreach (var label in body.WalkElements().Where(IsRelatedLabel).ToList())
            label.Remove();
    }

    /// <summary>Whether a page has little but what leads to others: then that is what it is for.</summary>
    private bool IsListing(IElement body, List<IElement> leading)
    {
        var outermost = new HashSet<INode>();
        var text = metrics.Text(body);
        foreach (var element in leading)
        {
            if (element.GetAncestors().Any(outermost.Contains))
                continue;
            outermost.Add(element);
            text -= metrics.Text(element);
        }

        return text < MaxBesideRows;
    }

    /// <summary>Rows of one shape: so many items of a list or boxes of one kind.</summary>
    private static bool HoldsRows(IElement element) =>
        element.Children.Length >= MinRows && element.Children.CountBy(row => (row.LocalName, row.ClassName)).Any(shape => shape.Value >= MinRows && shape.Key.LocalName is "li" or "div" or "article" or "tr")
        || (element.LocalName == "table" && element.QuerySelectorAll("tr").Length >= MinRows);

    /// <summary>Chosen: fewer rows are a box beside an article.</summary>
    private const int MinRows = 5;

    /// <summary>Chosen: a heading and a sentence over a listing.</summary>
    private const int MaxBesideRows = 200;

    private bool IsNavigation(IElement element) =>
        element.LocalName is "ul" or "div" or "section" or "table" or "p" or "dl" or "article"
        && metrics.Text(element) is > 0 and var text
        && metrics.LinkDensity(element) > (text <= MaxNavigationText ? NavigationDensity : DirectoryDensity)
        && LeadsAway(element)
        && !IsPartOfStep(element)
        && !IsAnnounced(element);

    /// <summary>Whether the article sends its reader to several places: a list of links to more than one site behind a line that ends with a colon.</summary>
    private static bool IsAnnounced(IElement element) =>
        Markup.Previous(element) is IElement { LocalName: "p" or "div" } line && Texts.Of(line).EndsWith(':') && !RelatedLabels.Contains(Texts.Of(line))
        && element.QuerySelectorAll("a[href]").Select(link => Urls.Host(link.GetAttribute("href")!)).OfType<string>().Select(host => Urls.RegistrableDomain(host).ToString()).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private bool LeadsAway(IElement element)
    {
        var links = element.QuerySelectorAll("a[href]").Where(IsAway).ToList();
        return links.Count > 0
            && element.QuerySelector("pre, th") is null
            && element.QuerySelectorAll("img, h2, h3, h4").All(part => Markup.Ancestor(part, "a") is not null || part.QuerySelector("a") is not null)
            && (element.LocalName != "p" || links.Count > 1 || IsTeaser(element, links[0]));
    }

    /// <summary>A heading or a quotation that sends the reader on: "Read also: …".</summary>
    private bool IsAnnouncement(IElement element) =>
        element.LocalName is "h3" or "h4" or "h5" or "h6" or "blockquote"
        && metrics.LinkDensity(element) is > NavigationDensity and < LinkOnlyDensity
        && element.QuerySelector("a[href]") is { } link && IsTeaser(element, link);

    /// <summary>A box with the linked title of another article of the site and its first lines; all its links lead there.</summary>
    private bool IsTeaserBox(IElement element, IElement body)
    {
        if (element.LocalName is not ("div" or "li" or "section" or "article") || metrics.Text(element) is not (> MinTeaserText and <= MaxTeaserBoxText and var text)
            || metrics.LinkDensity(element) is not (> 0 and < MaxTeaserBoxDensity) || text * 2 > metrics.Text(body) || Markup.Ancestor(element, "ol") is not null)
            return false;

        var links = element.QuerySelectorAll("a[href]").Where(link => metrics.Text(link) > 0).ToList();
        return links.Count > 0
            && metrics.Text(links[0]) >= MinTeaserText
            && links.TrueForAll(link => link.GetAttribute("href") == links[0].GetAttribute("href"))
            && IsOfThisSite(links[0])
            && Markup.Block(links[0]) is var title && title != element && metrics.LinkDensity(title) >= LinkOnlyDensity
            && element.QuerySelectorAll("h1, h2, h3, h4, h5, h6").All(heading => heading.Contains(links[0]))
            && element.QuerySelector("ol, ul, table, pre, iframe, video") is null;
    }

    private static bool IsOfThisSite(IElement link) =>
        IsAway(link) && (Urls.Host(link.GetAttribute("href")!) is not { } host
            || (link.Owner!.QuerySelector("link[rel=canonical], meta[property='og:url']") is { } page
                && Urls.Host(page.GetAttribute("href") ?? page.GetAttribute("content") ?? "") is { } own && Urls.AreOfOneSite(host, own)));

    /// <summary>The last paragraph, if all of it is in italics and it leads to another page: who wrote the article, where it came from, what comes next.</summary>
    private void RemoveClosingNote(IElement body)
    {
        var last = body.WalkElements().LastOrDefault(element => metrics.Text(element) > 0 && element.LocalName is "p" or "li" or "td" or "h2" or "h3" or "h4" or "pre");
        if (last is { LocalName: "p" } && metrics.Text(last) * 4 < metrics.Text(body) && last.QuerySelectorAll("a[href]").Any(IsAway)
            && last.QuerySelectorAll("em, i").Where(part => Markup.Ancestor(part.Parent!, "em", "i") is null).Sum(part => metrics.Text(part)) >= metrics.Text(last) * LinkOnlyDensity)
            last.Remove();
    }

    /// <summary>A paragraph that is the title of another article, or such a title behind a word for it.</summary>
    private bool IsTeaser(IElement paragraph, IElement link) =>
        IsLabelled(paragraph, link) || (metrics.Text(link) >= MinTeaserText
            && (metrics.LinkDensity(paragraph) >= LinkOnlyDensity ? IsOfThisSite(link) : TeaserLabel().IsMatch(Texts.Of(paragraph))));

    /// <summary>"See also: …", and nothing else.</summary>
    private static bool IsLabelled(IElement paragraph, IElement link) =>
        Texts.Of(paragraph) is var text && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && text.AsSpan(colon + 1).Trim().SequenceEqual(Texts.Of(link)) && RelatedLabels.Contains(text[..colon]);

    /// <summary>Whether a link leads to another page and its text is not the very address, for readers to write down.</summary>
    private static bool IsAway(IElement link) =>
        link.GetAttribute("href") is { } href && !href.StartsWith('#') && !href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !Address().IsMatch(link.TextContent);

    private static bool IsPartOfStep(IElement element) => Markup.Ancestor(element, "li", "td", "ol") is not (null or { LocalName: "ol" });

    /// <summary>Takes the label along, and a heading under which nothing is left.</summary>
    private void RemoveWithLabel(IElement element)
    {
        var label = BlockBefore(element);
        element.Remove();
        if (label is not null && (IsRelatedLabel(label) || (HoldsHeadingOnly(label) && (Markup.Next(label) is not { } next || Markup.IsHeading(next)))))
            label.Remove();
    }

    private static IElement? BlockBefore(IElement element)
    {
        for (var at = element; at is { LocalName: not "body" }; at = at.ParentElement)
        {
            if (Markup.Previous(at) is { } before)
                return before as IElement;
        }

        return null;
    }

    private bool HoldsHeadingOnly(IElement element) =>
        metrics.Text(element) <= MaxLabelText && (Markup.IsHeading(element) || element.WalkElements().Any(Markup.IsHeading));

    private bool IsRelatedLabel(IElement element) =>
        (Markup.IsHeading(element) || element.LocalName is "p" or "div" or "strong" or "span" or "tr")
        && metrics.Text(element) is > 0 and <= MaxLabelText
        && RelatedLabels.Contains(Texts.Of(element));

    [GeneratedRegex(@"^\s*(?:https?:|www\.)|@\w", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\W*[\w ]{2,30}(?::|»|>)\s*\S", RegexOptions.NonBacktracking)]
    private static partial Regex TeaserLabel();
}
