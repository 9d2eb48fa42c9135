using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ContentForge.Export.JsonLd;
using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>One page per article.</summary>
internal sealed class ArticlePages : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site) =>
        site.Articles.Select(article => Pages.Plan(site, article.Path, () => Model(article, site), article.File));

    private static ArticlePage Model(SiteArticle article, SiteData site)
    {
        var way = ImmutableArray.Create(Pages.HomeLink(site));
        var own = site.Index.Topics.ShelvesOf(site.Index.TopicsWith(article));
        var home = own.FirstOrDefault(site.Index.Categories.Contains) ?? own.FirstOrDefault()
            ?? article.AppliesTo.Platforms.Select(site.Index.PlatformOf).OfType<ArticleGroup>().FirstOrDefault();
        if (home is not null)
            way = way.Add(LinkView.Of(home));

        var view = ArticleViewBuilder.Of(article, site, site.Images);
        var common = Pages.Model(site, article.Path, "article", article.Title, article.Summary, way.AsSpan());
        var page = common.Page with
        {
            Language = article.Article.Language,
            Direction = PageView.DirectionOf(article.Article.Language),
            Markdown = MarkdownFiles.PathOf(article).Value,
            Data = Html.FromJson(StructuredData.Of(article, site, view)),
        };
        return new ArticlePage(common with { Page = page }, view);
    }
}

/// <summary>The schema.org data of an article's page.</summary>
internal static class StructuredData
{
    public static JsonObject Of(SiteArticle article, SiteData site, ArticleView view)
    {
        var shown = ShownArticle.Of(article);
        var anchors = shown.Groups.SelectMany(group => group.FixIds)
            .Zip(view.Groups.SelectMany(group => group.Fixes), (id, fix) => (Id: id, Anchor: fix.Id))
            .ToDictionary(pair => pair.Id, pair => pair.Anchor, StringComparer.Ordinal);
        var url = site.Absolute(article.Path);
        return ArticleJsonLd.Of(shown, new JsonLdContext
        {
            Url = url,
            Description = article.Summary,
            Keywords = site.Index.TopicsWith(article).Select(topic => topic.Title),
            Platforms = article.PlatformNames,
            UrlOf = fix => url is null ? null : $"{url}#{anchors[fix.Id]}",
            Picture = picture => picture.IsAbsolute ? picture.Value : null,
        });
    }
}
