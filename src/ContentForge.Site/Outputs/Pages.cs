using System.Collections.Immutable;
using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>What all outputs that are pages share.</summary>
internal static class Pages
{
    // Chosen: about as much as lists of search results show.
    private const int LongestWindowTitle = 60;

    public static readonly SitePath Home = SitePath.Parse("index.html");
    public static readonly SitePath Topics = SitePath.Parse("topics/index.html");
    public static readonly SitePath Letters = SitePath.Parse("a-z.html");
    public static readonly SitePath ErrorCodes = SitePath.Parse("error-codes.html");
    public static readonly SitePath Search = SitePath.Parse("search.html");
    public static readonly SitePath NotFound = SitePath.Parse("404.html");

    /// <summary>Plans a page. Its model is made when the page is written, and not kept.</summary>
    public static PlannedFile Plan(SiteData site, SitePath path, Func<PageModel> model, string? article = null) =>
        new(path, () => site.Theme.Render(model())) { Article = article };

    /// <summary>What every template gets.</summary>
    public static PageModel Model(
        SiteData site, SitePath path, string kind, string title, string description, params ReadOnlySpan<LinkView> way) =>
        new(
            site.View,
            new PageView(
                kind,
                title,
                WindowTitle(title, site),
                description,
                path.Value,
                site.Absolute(path),
                [.. way],
                site.Options.Language,
                PageView.DirectionOf(site.Options.Language)),
            site.Text.Words,
            path.Root);

    // What is longer is cut by those who show it, in the middle of a word.
    private static string WindowTitle(string title, SiteData site)
    {
        var both = $"{title} – {site.Options.Title}";
        return both.Length <= LongestWindowTitle && !string.Equals(title, site.Options.Title, StringComparison.Ordinal)
            ? both
            : Summary.CutAtWord(title, LongestWindowTitle);
    }

    /// <summary>The first link of every way to a page.</summary>
    public static LinkView HomeLink(SiteData site) => new(site.Text["home"], Home.Value);

    public static LinkView TopicsLink(SiteData site) => new(site.Text["topics"], Topics.Value);

    public static ImmutableArray<LinkView> Links(ImmutableArray<ArticleGroup> groups) => [.. groups.Select(group => LinkView.Of(group))];

    public static ImmutableArray<LinkView> Links(ImmutableArray<SiteSeries> series) =>
        [.. series.Select(one => new LinkView(one.Title, one.Path.Value, one.Members.Length))];
}
