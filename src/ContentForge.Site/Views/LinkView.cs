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
