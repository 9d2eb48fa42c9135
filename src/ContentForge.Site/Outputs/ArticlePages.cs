using System.Collections.Immutable;
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
        var home = article.AppliesTo.Platforms.Select(site.Index.PlatformOf).OfType<ArticleGroup>().FirstOrDefault()
            ?? site.Index.TopicsWith(article).FirstOrDefault();
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
