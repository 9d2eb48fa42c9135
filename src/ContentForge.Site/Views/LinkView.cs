using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Site.Model;

namespace ContentForge.Site.Views;

/// <summary>A link to a page of the site.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Path">The page, from the root of the site; a template puts <c>root</c> before it.</param>
/// <param name="Count">How many articles are there, or 0 where that means nothing.</param>
internal sealed record LinkView(string Title, string Path, int Count = 0)
{
    /// <summary>A link to the first page of a group.</summary>
    public static LinkView Of(ArticleGroup group) => new(group.Title, group.PageAt(1).Value, group.Articles.Length);
}

/// <summary>The chips that say what something applies to, each leading to the list of its platform.</summary>
internal static class PlatformLinks
{
    public static ImmutableArray<LinkView> Of(AppliesTo appliesTo, SiteIndex index) =>
        [.. from platform in appliesTo.Platforms
            let list = index.PlatformOf(platform)
            where list is not null
            select new LinkView(platform.ToString(), list.PageAt(1).Value)];
}

/// <summary>An article in a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its page, from the root of the site.</param>
/// <param name="Summary">One or two sentences about it.</param>
/// <param name="FixCount">How many fixes it has.</param>
/// <param name="StepCount">How many steps they have together.</param>
/// <param name="Platforms">The names of its platforms.</param>
/// <param name="Updated">When it was last changed, or null.</param>
internal sealed record CardView(
    string Title, string Path, string Summary, int FixCount, int StepCount, ImmutableArray<string> Platforms, DateView? Updated)
{
    /// <summary><c>troubleshooting</c>, <c>how_to</c> or <c>other</c>.</summary>
    public string Kind { get; init; } = "other";

    /// <summary>The card of an article.</summary>
    public static CardView Of(SiteArticle article, ThemeText text) =>
        new(article.Title, article.Path.Value, article.Summary, article.Fixes.Length, article.StepCount, article.PlatformNames, text.Date(article.Date)) { Kind = article.KindName };
}
