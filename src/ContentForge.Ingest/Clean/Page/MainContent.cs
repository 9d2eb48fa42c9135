using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Structured;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>
/// Finds the article of a page and makes it the whole body. Names, where a page has telling ones, say what is not the article; where
/// the prose is says what is.
/// Its shares and lengths are chosen, each for the reason that stands at it.
/// </summary>
internal sealed class MainContent
{
    /// <summary>A child that holds this share of its parent's prose holds the article.</summary>
    private const double DescendShare = 0.8;

    /// <summary>A container named as the article is believed from this share of the prose on.</summary>
    private const double NamedShare = 0.5;

    /// <summary>The one element that is named as an article is believed from this share of the prose on: comments may be longer.</summary>
    private const double ArticleShare = 0.15;

    /// <summary>Another one with this share of its prose makes it one of many.</summary>
    private const double RivalShare = 0.3;

    /// <summary>A part of the article beside its largest part holds at least this share of what that one holds.</summary>
    private const double TwinShare = 0.1;

    /// <summary>Chosen: parts of one article have as few links as prose has; teasers of others have more.</summary>
    private const double MaxTwinDensity = 0.2;

    /// <summary>A part with more links leads away from the article.</summary>
    private const double MaxPartDensity = 0.35;

    /// <summary>A part of fewer characters is a button or a label.</summary>
    private const int MinPartText = 100;

    /// <summary>Less is a request to run scripts.</summary>
    private const int MinNoscriptText = 400;

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
        if (document.Body is not { } body)
            return;

        var structured = StructuredBody.Read(document);
        ShowNoscript(body);
        RemoveRubyText(body);
        new MainContent(body).Keep();
        StructuredBody.Restore(document, structured);
    }

    /// <summary>Shows what a page shows without scripts, its <c>noscript</c>, where it is more than a request to run them.</summary>
    private static void ShowNoscript(IElement body)
    {
        foreach (var noscript in body.QuerySelectorAll("noscript").Where(element => Texts.Length(element) >= MinNoscriptText).ToList())
            Markup.Unwrap(noscript);
    }

    /// <summary>The ruby text of a word, which says in small letters above it how it is read, would stand in the middle of its line.</summary>
    private static void RemoveRubyText(IElement body)
    {
        foreach (var ruby in body.QuerySelectorAll("rt, rp").ToList())
            ruby.Remove();
    }

    private void Keep()
    {
        PageBoilerplate.Remove(_body, _metrics);
        _metrics = PageMetrics.Of(_body);
        var article = WholeOf(Choose(Descend(_body)));
        if (article != _body)
            LeaveOnly([.. new ArticleLead(_metrics).Before(article), .. WithTwins(article)]);
        new PictureCaptions(_metrics).RemoveFrom(_body);
        new ArticleTrim(_metrics).RemoveFrom(_body);
    }

    private void LeaveOnly(List<IElement> parts)
    {
        foreach (var part in parts)
            part.Remove();
        while (_body.LastChild is { } child)
            _body.RemoveChild(child);
        foreach (var part in parts)
            _body.AppendChild(part);
    }

    /// <summary>
    /// The article with what is named alike and holds prose as well, beside it or, if it is the very name of a text, elsewhere: pages
    /// cut a long text into parts.
    /// </summary>
    private List<IElement> WithTwins(IElement article)
    {
        var least = _metrics.Weight(article) * TwinShare;
        var alike = PageNames.IsArticle(article) && article.LocalName != "article"
            ? _body.WalkElements().Where(other => other.LocalName == article.LocalName && other.ClassName == article.ClassName && !other.Contains(article) && !article.Contains(other))
            : article.ParentElement!.Children.Where(sibling => sibling != article && AreOfOneKind(sibling, article));
        var twins = alike.Where(other => _metrics.Weight(other) >= least && _metrics.LinkDensity(other) <= MaxTwinDensity).Append(article).ToHashSet();
        return [.. _body.WalkElements().Where(twins.Contains)];
    }

    private static ReadOnlySpan<char> FirstName(IElement element)
    {
        var names = element.ClassName.AsSpan().Trim();
        var end = names.IndexOf(' ');
        return end < 0 ? names : names[..end];
    }

    /// <summary>Goes down as long as one child holds nearly all prose.</summary>
    private IElement Descend(IElement from)
    {
        var at = from;
        while (at.Children.MaxBy(_metrics.Weight) is { } heaviest && CanHoldArticle(heaviest) && !IsOneOfMany(heaviest) && _metrics.Weight(heaviest) >= DescendShare * _metrics.Weight(at))
            at = heaviest;
        return at;
    }

    /// <summary>Whether an element has siblings of its kind with a text of their own: then it is a part of the article.</summary>
    private bool IsOneOfMany(IElement element) => element.ParentElement!.Children.Any(sibling =>
        sibling != element && AreOfOneKind(sibling, element) && _metrics.LinkDensity(sibling) <= MaxPartDensity && _metrics.Text(sibling) >= MinPartText
        && !Markup.Holds(sibling, "article"));

    private static bool AreOfOneKind(IElement a, IElement b) =>
        a.LocalName == b.LocalName && FirstName(a) is { Length: > 0 } name && name.SequenceEqual(FirstName(b));

    /// <summary>
    /// Where the prose is and where the names point should be one place. Where they differ, the names win if they point to one place
    /// only: prose is also found in comments.
    /// </summary>
    private IElement Choose(IElement densest)
    {
        var named = _body.WalkElements().Where(element => CanHoldArticle(element) && PageNames.IsArticle(element)).ToList();
        var least = named.Select(_metrics.Weight).DefaultIfEmpty().Max() * DescendShare;
        var best = named.FindLast(element => _metrics.Weight(element) >= least);
        if (best is null || _metrics.Weight(best) < _metrics.Weight(_body) * ArticleShare)
            return Narrow(densest);

        var isOnly = !named.Exists(other => !best.Contains(other) && !other.Contains(best) && _metrics.Weight(other) > _metrics.Weight(best) * RivalShare);
        return isOnly || _metrics.Weight(best) >= NamedShare * _metrics.Weight(densest) ? best : Narrow(densest);
    }

    /// <summary>Takes the innermost container with the name of an article, if it holds most of the prose.</summary>
    private IElement Narrow(IElement from)
    {
        var least = _metrics.Weight(from) * NamedShare;
        return from.WalkElements().LastOrDefault(element => _metrics.Weight(element) >= least && CanHoldArticle(element) && PageNames.IsContent(element)) ?? from;
    }

    /// <summary>Where the title stands in a sibling of the same kind, an element is but one part of the article.</summary>
    private IElement WholeOf(IElement article)
    {
        var holders = new HashSet<IElement>();
        foreach (var title in _body.QuerySelectorAll("h1").Where(title => _metrics.Text(title) > 0))
        {
            for (var at = title; at is not null && holders.Add(at); at = at.ParentElement)
            {
            }
        }

        return holders.Count > 0 && !holders.Contains(article) && article.ParentElement is { } parent
            && parent.Children.Any(sibling => sibling != article && AreOfOneKind(sibling, article) && holders.Contains(sibling)) ? parent : article;
    }

    private static bool CanHoldArticle(IElement element) => element.LocalName is "div" or "section" or "article" or "main" or "form" or "td" or "tr" or "tbody" or "table" or "body" or "center" or "span";
}
