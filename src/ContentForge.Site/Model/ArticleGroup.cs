using System.Collections.Immutable;
using System.Globalization;

namespace ContentForge.Site.Model;

/// <summary>Articles that share a topic or a platform.</summary>
/// <param name="Title">What they share.</param>
/// <param name="Address">The address of the group without extension.</param>
/// <param name="Articles">The articles, ordered by title.</param>
internal sealed record ArticleGroup(string Title, string Address, ImmutableArray<SiteArticle> Articles)
{
    /// <summary>The address of one page of its list.</summary>
    public SitePath PageAt(int number) =>
        SitePath.Parse(number == 1 ? $"{Address}.html" : string.Create(CultureInfo.InvariantCulture, $"{Address}/{number}.html"));
}
