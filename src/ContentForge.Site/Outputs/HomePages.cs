using System.Collections.Immutable;
using ContentForge.Site.SiteModel;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>The home page.</summary>
internal sealed class HomePages : ISiteOutput
{
    private const int MostTopics = 24;
    private const int MostPlatforms = 12;
    private const int MostArticles = 12;
    private const int MostSeries = 8;

    public IEnumerable<PlannedFile> Plan(SiteData site) => [Pages.Plan(site, Pages.Home, () => Model(site))];

    private static HomePage Model(SiteData site)
    {
        var newest = site.Feed.IsEmpty ? site.Index.ByTitle : site.Feed;
        return new HomePage(
            Pages.Model(site, Pages.Home, "home", site.Options.Title, site.Options.Description),
            Largest(site.Index.Platforms, MostPlatforms),
            Largest(site.Index.Topics, MostTopics),
            site.Index.Topics.Length,
            [.. newest.Take(MostArticles).Select(article => article.Card)],
            !site.Feed.IsEmpty,
            [.. Pages.Links(site.Index.Series).Take(MostSeries)]);
    }

    private static ImmutableArray<LinkView> Largest(ImmutableArray<ArticleGroup> groups, int most) =>
        [.. groups.OrderByDescending(group => group.Articles.Length).Take(most).Select(group => group.Link)];
}
