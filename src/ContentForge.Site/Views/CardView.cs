using System.Collections.Immutable;
using ContentForge.Site.Model;

namespace ContentForge.Site.Views;

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
    /// <summary>The card of an article.</summary>
    public static CardView Of(SiteArticle article, ThemeText text) =>
        new(article.Title, article.Path.Value, article.Summary, article.Fixes.Length, article.StepCount, article.PlatformNames, text.Date(article.Date));
}
