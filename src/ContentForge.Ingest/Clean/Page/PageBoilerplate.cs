using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>Takes the parts of a site out of a page that say what they are: by element, by role, by the words of their class and id. Its shares and lengths are chosen, each for the reason that stands at it.</summary>
internal sealed partial class PageBoilerplate
{
    /// <summary>What holds this share of all prose is the article, whatever it is called, unless enough is left without it.</summary>
    private const double NeverJunkShare = 0.4;

    /// <summary>So much prose is an article without the part in question.</summary>
    private const double EnoughProse = 1000;

    /// <summary>A part with less of the prose may be named doubtfully to go.</summary>
    private const double SmallShare = 0.1;

    /// <summary>A part with less prose holds no passage of an article.</summary>
    private const double LittleProse = 200;

    /// <summary>No article leaves less of all prose to the rest of its page.</summary>
    private const double LeastShare = 0.05;

    /// <summary>With less prose behind the title a header has no lead.</summary>
    private const double LeadProse = 60;

    /// <summary>From this share of links on a part is more than a passage with references.</summary>
    private const double LinkedDensity = 0.3;

    /// <summary>What is named as the article, or holds what is, and has this share of the prose is not named away.</summary>
    private const double ArticleShare = 0.25;

    private readonly PageMetrics _metrics;
    private readonly double _total;
    private readonly HashSet<IElement> _holdsArticle = [];
    private bool _namesMislead;
    private bool _doubtfulNamesMislead;

    private PageBoilerplate(IElement body, PageMetrics metrics)
    {
        _metrics = metrics;
        _total = metrics.Weight(body);
        if (body.QuerySelectorAll("h1").FirstOrDefault(title => metrics.Text(title) > 0) is { } first)
            AddWithAncestors(first);
        foreach (var element in body.WalkElements())
        {
            if (metrics.Weight(element) >= ArticleShare * _total && PageNames.IsContent(element))
                AddWithAncestors(element);
        }
    }

    /// <summary>Removes them.</summary>
    public static void Remove(IElement body, PageMetrics metrics)
    {
        var junk = new PageBoilerplate(body, metrics);
        junk._namesMislead = IsForum(body);
        var parts = junk.Find(body);

        // On the pages of a forum everything that is said is named as a comment, and in a gallery all but one part as hidden.
        if (junk._total >= EnoughProse && junk._total - parts.Sum(metrics.Weight) < Math.Max(LittleProse, LeastShare * junk._total) && !junk.StandsBelowTitle(body, parts))
        {
            junk._namesMislead = true;
            parts = junk.Find(body);
        }

        // What is doubtful one by one may be the article all together: sections that are named after their entries in the table of contents.
        if (parts.Where(junk.IsDoubtful).Sum(metrics.Weight) >= NeverJunkShare * junk._total)
        {
            junk._doubtfulNamesMislead = true;
            parts = junk.Find(body);
        }

        foreach (var part in parts)
            part.Remove();
    }

    /// <summary>Whether the title has prose around it that is in none of the parts: then that is the article, however much others say below it.</summary>
    private bool StandsBelowTitle(IElement body, List<IElement> parts)
    {
        var around = new HashSet<IElement>();
        foreach (var part in parts.Where(part => _metrics.Weight(part) >= LittleProse))
        {
            for (var at = part; at is not null && around.Add(at); at = at.ParentElement)
            {
            }
        }

        var article = body.QuerySelectorAll("h1").FirstOrDefault(title => _metrics.Text(title) > 0);
        while (article?.ParentElement is { } parent && !around.Contains(parent))
            article = parent;
        return article is not null && !around.Contains(article) && _metrics.Weight(article) >= LittleProse;
    }

    /// <summary>The parts, none of which lies in another.</summary>
    private List<IElement> Find(IElement body)
    {
        var parts = new HashSet<INode>();
        var found = new List<IElement>();
        foreach (var element in body.WalkElements())
        {
            if (parts.Contains(element.Parent!))
            {
                parts.Add(element);
            }
            else if (Is(element))
            {
                parts.Add(element);
                found.Add(element);
            }
        }

        return found;
    }

    /// <summary>Whether the page says of itself that what is asked and answered on it is its content.</summary>
    private static bool IsForum(IElement body) => body.Owner!.QuerySelectorAll("script[type='application/ld+json']").Any(script => Thread().IsMatch(script.TextContent))
        || body.QuerySelector("[itemtype*='DiscussionForumPosting'], [itemtype*='QAPage']") is not null
        || Software().IsMatch(body.Owner!.QuerySelector("meta[name=generator]")?.GetAttribute("content") ?? "");

    [GeneratedRegex(@"""@type""\s*:\s*""(?:DiscussionForumPosting|QAPage)""", RegexOptions.NonBacktracking)]
    private static partial Regex Thread();

    /// <summary>Programs that make forums and nothing else.</summary>
    [GeneratedRegex(@"\b(?:vanilla forums?|discourse|phpbb|vbulletin|xenforo|mybb|nodebb|flarum|simple machines|invision community)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Software();

    private void AddWithAncestors(IElement element)
    {
        for (var at = element; at is not null && _holdsArticle.Add(at); at = at.ParentElement)
        {
        }
    }

    private bool Is(IElement element)
    {
        var weight = _metrics.Weight(element);
        return IsAside(element) ? IsDispensable(weight, LittleProse) : IsNamed(element, weight);
    }

    private bool IsDispensable(double weight, double enough) => weight < NeverJunkShare * _total || _total - weight >= enough;

    private static bool IsAside(IElement element) => element.LocalName is "nav" or "footer" or "aside" or "menu";

    private bool IsNamed(IElement element, double weight) => element.LocalName switch
    {
        "header" => IsDispensable(weight, EnoughProse)
            && Markup.Ancestor(element.Parent!, "article", "main", "section") is null && !HoldsTitleAndLead(element),
        "form" or "address" => weight < SmallShare * _total,
        "body" or "html" or "article" or "main" or "pre" or "code" or "table" or "tbody" or "tr" or "td" or "img" => false,
        "a" or "strong" or "em" or "b" or "i" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => false,
        _ => (HasRoleOfSite(element) && IsDispensable(weight, EnoughProse)) || IsNamedAway(element, weight),
    };

    private static bool HasRoleOfSite(IElement element) =>
        element.GetAttribute("role") is "navigation" or "complementary" or "contentinfo" or "banner" or "search" or "dialog";

    private bool IsNamedAway(IElement element, double weight) => !_holdsArticle.Contains(element) && !IsQuotation(element) && PageNames.PartOf(element) switch
    {
        PartName.Consent => IsDispensable(weight, LittleProse),
        PartName.Junk => IsDispensable(weight, EnoughProse) && (!_namesMislead || IsLinked(element)),
        PartName.Announcement => weight < NeverJunkShare * _total && (_metrics.LinkDensity(element) > 0 || Markup.Ancestor(element, "a") is not null),
        PartName.Weak => weight < LittleProse || (weight < NeverJunkShare * _total && IsLinked(element)),
        PartName.Doubtful => weight < SmallShare * _total && (!_doubtfulNamesMislead || IsLinked(element)),
        _ => false,
    };

    /// <summary>What somebody said elsewhere, between two paragraphs of the article.</summary>
    private bool IsQuotation(IElement element) =>
        Markup.Holds(element, "blockquote") && !IsLinked(element) && Markup.Previous(element) is IElement { LocalName: "p" } before && Markup.Next(element) is IElement { LocalName: "p" } behind
        && _metrics.Weight(before) >= LeadProse && _metrics.Weight(behind) >= LeadProse;

    private bool IsDoubtful(IElement part) => PageNames.PartOf(part) == PartName.Doubtful && !IsLinked(part);

    private bool IsLinked(IElement element) => _metrics.LinkDensity(element) >= LinkedDensity;

    private bool HoldsTitleAndLead(IElement header) =>
        header.QuerySelector("h1") is not null && !IsLinked(header) && _metrics.Weight(header) >= LeadProse;
}
