using System.Collections.Immutable;
using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>The pages that lead to everything: all topics, search, and the page for a missing address.</summary>
internal sealed class BrowsePages : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site)
    {
        yield return Pages.Plan(site, Pages.Topics, () => Model(site, Pages.Topics, "topics", "topics", "topics_description"));
        yield return Pages.Plan(site, Pages.Search, () => Search(site));
        yield return Pages.Plan(site, Pages.NotFound, () => NotFound(site));
    }

    private static BrowsePage Model(SiteData site, SitePath path, string kind, string title, string description) => new(
        Pages.Model(site, path, kind, site.Text[title], site.Text[description], Pages.HomeLink(site)),
        Pages.Links(site.Index.Platforms),
        Topics(site.Index.Categories, site),
        Topics(site.Index.Topics.Roots.Except(site.Index.Categories), site),
        Pages.Links(site.Index.Series));

    private static SearchPage Search(SiteData site) => new(
        Model(site, Pages.Search, "search", "search", "search_description"),
        [.. site.SearchFilters.Select(filter => new SearchFilterView(
            filter.Name,
            filter.Title,
            [.. filter.Choices.Select(choice => new SearchChoiceView(choice.Term, choice.Label, choice.Articles.Length))]))]);

    private static ImmutableArray<TopicView> Topics(IEnumerable<ArticleGroup> topics, SiteData site) =>
        [.. topics.Select(topic => new TopicView(LinkView.Of(topic), Pages.Links(site.Index.Topics.PartsOf(topic))))];

    // A server shows this page under addresses of any depth, so nothing relative can be right once the address of the site is known.
    private static BrowsePage NotFound(SiteData site)
    {
        var model = Model(site, Pages.NotFound, "404", "not_found", "not_found_description");
        return model with
        {
            Root = site.Options.BaseUrl?.AbsolutePath.TrimEnd('/') is { } path ? path + "/" : "",
            Page = model.Page with { IsIndexed = false, Canonical = null, Breadcrumbs = [] },
        };
    }
}
