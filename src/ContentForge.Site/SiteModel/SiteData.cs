using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Images;
using ContentForge.Site.Rendering;
using ContentForge.Site.Search;
using ContentForge.Site.Views;

namespace ContentForge.Site.SiteModel;

/// <summary>Everything that the outputs need to know, worked out once. It does not change, so all of them may use it at once.</summary>
internal sealed class SiteData
{
    private SiteData(
        SiteOptions options,
        ThemeText text,
        Theme theme,
        ImmutableArray<SiteArticle> articles,
        SiteIndex index,
        LocalImages images,
        ImmutableArray<Redirect> redirects)
    {
        Options = options;
        Text = text;
        Theme = theme;
        Articles = articles;
        Index = index;
        Redirects = redirects;
        Links = new LinkResolver(articles, options.BaseUrl);
        Images = images;
        Feed = [.. articles
            .Where(article => article.Date is not null)
            .OrderByDescending(article => article.Date)
            .ThenBy(article => article.Path.Value, StringComparer.Ordinal)
            .Take(options.FeedSize)];
        Search = SearchFiles.Of(SearchIndex.Of(this));
        View = ViewOf();
    }

    public SiteOptions Options { get; }

    public ThemeText Text { get; }

    public Theme Theme { get; }

    /// <summary>The articles, ordered by address.</summary>
    public ImmutableArray<SiteArticle> Articles { get; }

    public SiteIndex Index { get; }

    public LinkResolver Links { get; }

    public LocalImages Images { get; }

    public ImmutableArray<Redirect> Redirects { get; }

    /// <summary>The articles that feeds carry, the newest first. What has no date cannot be in a feed.</summary>
    public ImmutableArray<SiteArticle> Feed { get; }

    /// <summary>The search index; the first file is where a search starts.</summary>
    public ImmutableArray<PlannedFile> Search { get; }

    public SiteView View { get; }

    public static SiteData Create(SiteContent content, SiteOptions options, Theme theme, ThemeText text, List<Diagnostic> diagnostics)
    {
        var space = new AddressSpace();
        var addresses = AddressBook.Assign(content.Articles, space);
        diagnostics.AddRange(addresses.Diagnostics);
        var articles = content.Articles
            .Select(article => Place(article, addresses, options, text))
            .OrderBy(article => article.Path.Value, StringComparer.Ordinal)
            .ToImmutableArray();
        var index = new SiteIndex(articles, content.Series, options.Labels, space);
        diagnostics.AddRange(index.Diagnostics);
        return new SiteData(
            options,
            text,
            theme,
            articles,
            index,
            LocalImages.Of(articles, options, diagnostics),
            addresses.Redirects);
    }

    /// <summary>The complete address of a page; null when the site does not know its own.</summary>
    public string? Absolute(SitePath path) => AbsoluteRoot is { } root
        ? root + (path.Value is "index.html" ? "" : Encode(path))
        : null;

    /// <summary>The complete address of the site with <c>/</c> at the end; null when it does not know its own.</summary>
    public string? AbsoluteRoot => Options.BaseUrl is { } url ? url.AbsoluteUri.TrimEnd('/') + "/" : null;

    /// <summary>A path as it stands in an address.</summary>
    public static string Encode(SitePath path) => Uri.EscapeDataString(path.Value).Replace("%2F", "/", StringComparison.Ordinal);

    private static SiteArticle Place(PublishedArticle published, AddressBook addresses, SiteOptions options, ThemeText text)
    {
        var article = published.Article;
        var path = addresses.Of(article.Source.File);
        var summary = Summary.Of(article);
        var fixes = options.Promotions == PromotionPolicy.Drop ? WithoutPromotions(article.Fixes) : article.Fixes;
        var steps = fixes.Sum(fix => fix.Procedures.Sum(procedure => procedure.Steps.Length));
        var platforms = SiteArticle.PlatformsOf(article, fixes);
        var card = new CardView(
            article.Title,
            path.Value,
            summary,
            fixes.Length,
            steps,
            [.. platforms.Select(platform => platform.ToString()).Distinct(StringComparer.Ordinal).Take(4)],
            text.Date(article.Metadata.Updated ?? article.Metadata.Published));
        return new SiteArticle(published, path, summary, fixes, new AppliesTo(platforms), card);
    }

    /// <summary>The fixes without those that sell something; where a vendor's procedure is the only one, it is the article.</summary>
    private static ImmutableArray<Fix> WithoutPromotions(ImmutableArray<Fix> fixes)
    {
        var editorial = fixes.RemoveAll(fix => fix.Origin == FixOrigin.VendorPromotion);
        return editorial.Any(fix => !fix.Procedures.IsEmpty) || fixes.All(fix => fix.Procedures.IsEmpty) ? editorial : fixes;
    }

    private SiteView ViewOf() => new(
        Options.Title,
        Options.Description,
        Options.Language,
        PageView.DirectionOf(Options.Language),
        [.. Options.Navigation.Select(link => new NavigationView(link.Title, link.Url.Value, link.IsComplete))],
        Options.Footer,
        Theme.Assets.Stylesheet.Path.Value,
        Theme.Assets.Script.Path.Value,
        Theme.Assets.ThemeScript.Path.Value,
        Theme.Assets.SearchScript.Path.Value,
        Search[0].Path.Value,
        Theme.Assets.Icon.Path.Value,
        Articles.Length,
        !Index.ErrorCodes.IsEmpty,
        !Feed.IsEmpty);
}
