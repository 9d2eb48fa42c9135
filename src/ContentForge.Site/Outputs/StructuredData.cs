using System.Text.Json.Nodes;
using ContentForge.Export.JsonLd;
using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

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
