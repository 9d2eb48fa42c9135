using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Site.Model;

namespace ContentForge.Site.Search;

/// <summary>What results can be narrowed down by.</summary>
/// <param name="Name">Its name in the address of a search.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Choices">What a reader may choose, with the articles that have it; at least two.</param>
internal sealed record SearchFilter(string Name, string Title, ImmutableArray<SearchChoice> Choices)
{
    // What more than one article has, so that it narrows down; and no longer than a reader looks through. Chosen.
    private const int FewestArticles = 2;
    private const int MostChoices = 60;

    // No word of a text has this sign, so a filter is a term like every other and is never found by typing.
    private const char Sign = '=';

    /// <summary>The filters of a site: system, kind and topic, those that have something to choose.</summary>
    public static ImmutableArray<SearchFilter> Of(HelpSite site)
    {
        var filters = new[]
        {
            Groups("system", site.Text["filter_system"], site.Index.Platforms),
            new SearchFilter("kind", site.Text["filter_kind"], [.. site.Articles
                .GroupBy(article => article.Article.Kind)
                .OrderBy(kind => kind.Key)
                .Select(kind => Choice("kind", kind.First().KindName, LabelOf(kind.Key, site.Text), kind))]),
            Groups("topic", site.Text["filter_topic"], site.Index.Topics.Shelves(site.Index.Topics.All)),
        };
        return [.. filters.Where(filter => filter.Choices.Length > 1)];
    }

    private static SearchFilter Groups(string name, string title, ImmutableArray<ArticleGroup> groups) => new(name, title, [.. groups
        .Where(group => group.Articles.Length >= FewestArticles)
        .OrderByDescending(group => group.Articles.Length)
        .Take(MostChoices)
        .OrderBy(group => group.Title, StringComparer.OrdinalIgnoreCase)
        .ThenBy(group => group.Address, StringComparer.Ordinal)
        .Select(group => Choice(name, group.Address[(group.Address.IndexOf('/', StringComparison.Ordinal) + 1)..], group.Title, group.Articles))]);

    private static SearchChoice Choice(string filter, string value, string label, IEnumerable<SiteArticle> articles) =>
        new($"{Sign}{filter}-{value}", label, [.. articles]);

    private static string LabelOf(ArticleKind kind, ThemeText text) => kind switch
    {
        ArticleKind.Troubleshooting => text["kind_troubleshooting"],
        ArticleKind.HowTo => text["kind_how_to"],
        ArticleKind.Promo => text["kind_promo"],
        _ => text["kind_other"],
    };
}

/// <summary>One choice of a filter.</summary>
/// <param name="Term">Its term in the index.</param>
/// <param name="Label">What a reader sees.</param>
/// <param name="Articles">The articles that it lets through.</param>
internal sealed record SearchChoice(string Term, string Label, ImmutableArray<SiteArticle> Articles);
