using System.Text.Json;
using System.Text.Json.Nodes;
using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>The newest articles as a JSON Feed (version 1.1).</summary>
internal sealed class JsonFeed : ISiteOutput
{
    public static readonly SitePath Path = SitePath.Parse("feed.json");

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n" };

    public IEnumerable<PlannedFile> Plan(SiteData site) => site.Feed.IsEmpty ? [] : [new PlannedFile(Path, () => Write(site))];

    private static byte[] Write(SiteData site)
    {
        var feed = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = site.Options.Title,
            ["description"] = site.Options.Description,
            ["language"] = site.Options.Language,
        };
        if (site.AbsoluteRoot is { } root)
        {
            feed["home_page_url"] = root;
            feed["feed_url"] = site.Absolute(Path);
        }

        feed["items"] = new JsonArray([.. site.Feed.Select(article => Item(article, site))]);
        return [.. JsonSerializer.SerializeToUtf8Bytes(feed, Format), (byte)'\n'];
    }

    private static JsonObject Item(SiteArticle article, SiteData site)
    {
        var item = new JsonObject
        {
            ["id"] = site.Absolute(article.Path) ?? "urn:x-contentforge:article:" + article.Article.Id,
            ["url"] = site.Absolute(article.Path) ?? article.Path.Value,
            ["title"] = article.Title,
            ["content_text"] = article.Summary,
        };
        if (article.Article.Metadata.Published is { } published)
            item["date_published"] = AtomFeed.Time(published);
        if (article.Article.Metadata.Updated is { } updated)
            item["date_modified"] = AtomFeed.Time(updated);
        var topics = site.Index.TopicsWith(article).Select(topic => (JsonNode)topic.Title).ToArray();
        if (topics.Length > 0)
            item["tags"] = new JsonArray(topics);
        return item;
    }
}
