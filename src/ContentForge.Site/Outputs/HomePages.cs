using System.Collections.Immutable;
using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>The home page: what readers come with, by topic, and what most of them come with.</summary>
internal sealed class HomePages : ISiteOutput
{
    // Chosen for the page: three columns of shelves with four articles each, four rows of three articles, and as many chips as fill two or
    // three lines.
    private const int MostShelves = 12;
    private const int MostOfAShelf = 4;
    private const int MostTopics = 24;
    private const int MostPlatforms = 12;
    private const int MostArticles = 12;
    private const int MostSeries = 8;

    // One topic shall not fill what is common. Chosen.
    private const int MostOfATopic = 2;

    public IEnumerable<PlannedFile> Plan(SiteData site) => [Pages.Plan(site, Pages.Home, () => Model(site))];

    private static HomePage Model(SiteData site)
    {
        var topics = site.Index.Topics;
        var shelves = topics.Shelves(site.Index.Categories.IsEmpty ? topics.Roots : topics.Pinned.Concat(site.Index.Categories));
        var shown = shelves.Take(MostShelves).ToImmutableArray();
        var others = topics.Shelves(topics.Roots).RemoveRange(shown);
        return new HomePage(
            Pages.Model(site, Pages.Home, "home", site.Options.Title, site.Options.Description),
            [.. Largest(site.Index.Platforms, MostPlatforms).Select(group => LinkView.Of(group))],
            [.. shown.Select(group => Shelf(group, site))],
            [.. others.Take(MostTopics).Select(group => LinkView.Of(group))],
            [.. Common(site).Select(article => CardView.Of(article, site.Text))],
            [.. Pages.Links(site.Index.Series).Take(MostSeries)]);
    }

    // A group of one is no way to find anything; it is shown only where there are no others.
    private static IEnumerable<ArticleGroup> Largest(ImmutableArray<ArticleGroup> groups, int most) => groups
        .Where(group => group.Articles.Length > 1 || groups.All(other => other.Articles.Length == 1))
        .OrderByDescending(group => group.Articles.Length)
        .Take(most);

    private static ShelfView Shelf(ArticleGroup group, SiteData site) =>
        new(LinkView.Of(group), [.. MostWanted(group.Articles).Take(MostOfAShelf).Select(article => CardView.Of(article, site.Text))]);

    private static ImmutableArray<SiteArticle> Common(SiteData site)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var common = ImmutableArray.CreateBuilder<SiteArticle>(MostArticles);
        foreach (var article in MostWanted(site.Index.ByTitle))
        {
            var topics = site.Index.Topics.Shelves(site.Index.TopicsWith(article)).Select(topic => topic.Address).ToArray();
            if (topics.Any(topic => used.GetValueOrDefault(topic) >= MostOfATopic))
                continue;

            foreach (var topic in topics)
                used[topic] = used.GetValueOrDefault(topic) + 1;
            common.Add(article);
            if (common.Count == MostArticles)
                break;
        }

        return common.ToImmutable();
    }

    // What many have copied many have asked for; beyond that, what can be done most about.
    private static IOrderedEnumerable<SiteArticle> MostWanted(IEnumerable<SiteArticle> articles) => articles
        .OrderByDescending(article => article.StepCount > 0)
        .ThenByDescending(article => article.Published.MergedCopies.Length)
        .ThenByDescending(article => article.Fixes.Length)
        .ThenBy(article => article.Path.Value, StringComparer.Ordinal);
}
