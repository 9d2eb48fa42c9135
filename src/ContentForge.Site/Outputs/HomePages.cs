using System.Collections.Immutable;
using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>The home page.</summary>
internal sealed class HomePages : ISiteOutput
{
    // Chosen for the page: three columns of cards with three articles each, four rows of three articles, and as many chips as fill two or
    // three lines.
    private const int MostCategories = 9;
    private const int MostOfACategory = 3;
    private const int MostTopics = 24;
    private const int MostPlatforms = 12;
    private const int MostArticles = 12;
    private const int MostSeries = 8;

    public IEnumerable<PlannedFile> Plan(SiteData site) => [Pages.Plan(site, Pages.Home, () => Model(site))];

    private static HomePage Model(SiteData site)
    {
        var newest = site.Feed.IsEmpty ? site.Index.ByTitle : site.Feed;
        var topics = site.Index.Topics.RemoveRange(site.Index.Categories);
        return new HomePage(
            Pages.Model(site, Pages.Home, "home", site.Options.Title, site.Options.Description),
            [.. Largest(site.Index.Platforms, MostPlatforms).Select(group => LinkView.Of(group))],
            [.. Largest(site.Index.Categories, MostCategories).Select(group => Category(group, site))],
            [.. Largest(topics, MostTopics).Select(group => LinkView.Of(group))],
            topics.Length,
            [.. newest.Take(MostArticles).Select(article => CardView.Of(article, site.Text))],
            !site.Feed.IsEmpty,
            [.. Pages.Links(site.Index.Series).Take(MostSeries)]);
    }

    // A group of one is no way to find anything; it is shown only where there are no others.
    private static IEnumerable<ArticleGroup> Largest(ImmutableArray<ArticleGroup> groups, int most) => groups
        .Where(group => group.Articles.Length > 1 || groups.All(other => other.Articles.Length == 1))
        .OrderByDescending(group => group.Articles.Length)
        .Take(most);

    private static CategoryView Category(ArticleGroup group, SiteData site) =>
        new(LinkView.Of(group), [.. group.Articles.OrderByDescending(article => article.Date).Take(MostOfACategory).Select(article => CardView.Of(article, site.Text))]);
}
