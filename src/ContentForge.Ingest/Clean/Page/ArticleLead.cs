using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>Finds the first lines of an article that stand apart from its text, between it and the title.</summary>
internal sealed class ArticleLead(PageMetrics metrics)
{
    /// <summary>Chosen: shorter lines give dates, names and sections.</summary>
    private const int MinText = 60;

    /// <summary>Chosen: an item of fewer characters is a label.</summary>
    private const int MinSentence = 40;

    /// <summary>Chosen: a sentence or two of a lead may link; with more links it is a menu.</summary>
    private const double MaxLinkDensity = 0.3;

    /// <summary>Chosen: a lead is a paragraph or a few, not the article.</summary>
    private const int MaxBlocks = 12;

    /// <summary>A page has one title, at times a handful; each is compared with the whole article.</summary>
    private const int MaxTitles = 20;

    /// <summary>Chosen: how far above the article a lead is looked for when no title says where it ends.</summary>
    private const int LevelsWithoutTitle = 4;

    /// <summary>Chosen: prose has hardly a mark or a digit for every six letters; lines of dates and numbers have more.</summary>
    private const int MinLettersPerOther = 6;

    /// <summary>The blocks of the lead, in their order.</summary>
    /// <param name="article">What holds the text.</param>
    public List<IElement> Before(IElement article)
    {
        var lead = new List<IElement>();
        var titles = article.Owner!.QuerySelectorAll("h1").Where(title => metrics.Text(title) > 0).Take(MaxTitles).ToList();
        if (titles.Exists(article.Contains) || ScopeOf(article, titles) is not { } scope)
            return lead;

        var isBehindTitle = !titles.Exists(scope.Contains);
        foreach (var element in scope.WalkElements())
        {
            if (element == article || lead.Count == MaxBlocks)
                break;
            isBehindTitle |= titles.Contains(element);
            if (isBehindTitle && IsLead(element))
                lead.Add(element);
        }

        return lead;
    }

    /// <summary>The nearest element around the text that holds a title as well; without a title, one that is named as the article or a few levels up.</summary>
    private static IElement? ScopeOf(IElement article, List<IElement> titles)
    {
        for (var at = article.ParentElement; at is not null; at = at.ParentElement)
        {
            if (titles.Exists(at.Contains))
                return at;
        }

        var scope = article.ParentElement;
        for (var level = 1; level < LevelsWithoutTitle && scope is { ParentElement: { } parent } && !PageNames.IsContent(scope); level++)
            scope = parent;
        return scope;
    }

    private bool IsLead(IElement element) =>
        Markup.IsBlock(element)
        && element.LocalName is not ("h1" or "figcaption" or "li" or "td" or "th" or "caption" or "dt" or "form" or "iframe" or "video")
        && metrics.Text(element) >= MinText
        && metrics.LinkDensity(element) <= MaxLinkDensity
        && (IsListOfSentences(element) || !element.Children.Any(Markup.IsBlock))
        && IsProse(element)
        && Markup.Ancestor(element, "figure", "figcaption", "li", "table", "form", "nav", "aside", "a") is null;

    private bool IsListOfSentences(IElement element) =>
        element.LocalName == "ul" && element.Children.All(item => item.LocalName == "li" && metrics.Text(item) >= MinSentence && metrics.LinkDensity(item) == 0);

    /// <summary>Lines of dates and counters are mostly digits.</summary>
    private static bool IsProse(IElement element)
    {
        int letters = 0, others = 0;
        foreach (var c in element.TextContent)
        {
            if (char.IsLetter(c))
                letters++;
            else if (!char.IsWhiteSpace(c))
                others++;
        }

        return others * MinLettersPerOther <= letters;
    }
}
