using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ContentForge.Ingest.Cleaning;

namespace ContentForge.Ingest.Reading.Formats.Pages;

/// <summary>
/// Finds the article of a page and makes it the whole body. Names, where a page has telling ones, say what is not the article; where
/// the prose is says what is.
/// </summary>
internal sealed class MainContent
{
    /// <summary>A child that holds this share of its parent's prose holds the article.</summary>
    private const double DescendShare = 0.8;

    /// <summary>A container named as the article is believed from this share of the prose on.</summary>
    private const double NamedShare = 0.5;

    /// <summary>What holds this share of all prose is the article, whatever it is called.</summary>
    private const double NeverJunkShare = 0.4;

    /// <summary>A part with less of the prose may be named doubtfully to go.</summary>
    private const double SmallShare = 0.1;

    /// <summary>The one element that is named as an article is believed from this share of the prose on: comments may be longer.</summary>
    private const double ArticleShare = 0.15;

    /// <summary>From this share of links on a short block is navigation.</summary>
    private const double NavigationDensity = 0.55;

    private const int MaxNavigationText = 600;

    private readonly IElement _body;
    private PageMetrics _metrics;

    private MainContent(IElement body)
    {
        _body = body;
        _metrics = PageMetrics.Of(body);
    }

    /// <summary>Leaves only the article in the body of a page.</summary>
    public static void Keep(IHtmlDocument document)
    {
        if (document.Body is { } body)
            new MainContent(body).Keep();
    }

    private void Keep()
    {
        RemoveJunk();
        _metrics = PageMetrics.Of(_body);
        var article = Choose(Descend(_body));
        RemoveNavigation(article);
        if (article == _body)
            return;

        // The article goes in first: what is not inside it goes with the rest.
        article.Remove();
        while (_body.LastChild is { } child)
            _body.RemoveChild(child);
        _body.AppendChild(article);
    }

    private void RemoveJunk()
    {
        var total = _metrics.Weight(_body);
        foreach (var element in _body.WalkElements().ToList())
        {
            var share = _metrics.Weight(element) / Math.Max(1, total);
            if (share < NeverJunkShare && IsRemovable(element, share < SmallShare))
                element.Remove();
        }
    }

    private static bool IsRemovable(IElement element, bool isSmall) => element.LocalName switch
    {
        "nav" or "footer" or "aside" or "menu" => true,
        "header" => Markup.Ancestor(element.Parent!, "article", "main", "section") is null,
        "body" or "html" or "article" or "main" or "pre" or "code" or "table" or "tbody" or "tr" or "td" or "img" => false,
        "a" or "strong" or "em" or "b" or "i" or "h1" or "h2" or "h3" => false,
        _ => element.GetAttribute("role") is "navigation" or "complementary" or "contentinfo" or "banner" or "search" or "dialog" || PageNames.IsJunk(element, isSmall),
    };

    /// <summary>Goes down as long as one child holds nearly all prose.</summary>
    private IElement Descend(IElement from)
    {
        var at = from;
        while (at.Children.MaxBy(_metrics.Weight) is { } heaviest && CanHoldArticle(heaviest) && _metrics.Weight(heaviest) >= DescendShare * _metrics.Weight(at))
            at = heaviest;
        return at;
    }

    /// <summary>
    /// Where the prose is and where the names point should be one place. Where they differ, the names win if they point to one place
    /// only: prose is also found in comments.
    /// </summary>
    private IElement Choose(IElement densest)
    {
        var named = _body.WalkElements().Where(element => CanHoldArticle(element) && PageNames.IsArticle(element)).ToList();
        var best = named.LastOrDefault(element => _metrics.Weight(element) >= named.Max(_metrics.Weight) * DescendShare);
        if (best is null || _metrics.Weight(best) < _metrics.Weight(_body) * ArticleShare)
            return Narrow(densest);

        var isOnly = !named.Exists(other => !best.Contains(other) && !other.Contains(best) && _metrics.Weight(other) > _metrics.Weight(best) * 0.3);
        return isOnly || _metrics.Weight(best) >= NamedShare * _metrics.Weight(densest) ? best : Narrow(densest);
    }

    /// <summary>Takes the innermost container with the name of an article, if it holds most of the prose.</summary>
    private IElement Narrow(IElement from)
    {
        var least = _metrics.Weight(from) * NamedShare;
        return from.WalkElements().LastOrDefault(element => _metrics.Weight(element) >= least && CanHoldArticle(element) && PageNames.IsContent(element)) ?? from;
    }

    private static bool CanHoldArticle(IElement element) => element.LocalName is "div" or "section" or "article" or "main" or "form" or "td" or "tr" or "tbody" or "table" or "body" or "center" or "span";

    /// <summary>Takes out of the article short blocks that are mostly links and lead to other pages.</summary>
    private void RemoveNavigation(IElement article)
    {
        foreach (var element in article.WalkElements().Where(element => element.LocalName is "ul" or "div" or "section" or "table" or "p" or "dl").ToList())
        {
            if (_metrics.Text(element) is > 0 and <= MaxNavigationText && _metrics.LinkDensity(element) > NavigationDensity && LeadsAway(element))
            {
                RelatedLabels.Before(element)?.Parent?.RemoveChild(RelatedLabels.Before(element)!);
                element.Remove();
            }
        }
    }

    private bool LeadsAway(IElement element) =>
        element.QuerySelector("img, pre, h2, h3") is null
        && Markup.Ancestor(element, "li", "td", "ol") is null or { LocalName: "ol" }
        && element.QuerySelectorAll("a[href]").Count(link => !link.GetAttribute("href")!.StartsWith('#')) is var links && (element.LocalName != "p" || links > 1 || IsTeaser(element));

    /// <summary>A paragraph that is one link with the title of another article.</summary>
    private bool IsTeaser(IElement paragraph) => _metrics.LinkDensity(paragraph) >= 0.95 && _metrics.Text(paragraph) >= MinTeaserText;

    private const int MinTeaserText = 30;
}
