using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Site.Views;

namespace ContentForge.Site.SiteModel;

/// <summary>Articles that share a topic or a platform.</summary>
/// <param name="Title">What they share.</param>
/// <param name="Address">The address of the group without extension.</param>
/// <param name="Articles">The articles, ordered by title.</param>
internal sealed record ArticleGroup(string Title, string Address, ImmutableArray<SiteArticle> Articles)
{
    /// <summary>A link to its first page.</summary>
    public LinkView Link { get; } = new(Title, PageAddress(Address, 1).Value, Articles.Length);

    /// <summary>The address of one page of its list.</summary>
    public SitePath PageAt(int number) => PageAddress(Address, number);

    private static SitePath PageAddress(string address, int number) =>
        SitePath.Parse(number == 1 ? $"{address}.html" : string.Create(CultureInfo.InvariantCulture, $"{address}/{number}.html"));
}
