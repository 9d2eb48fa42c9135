using AngleSharp.Html.Dom;
using ContentForge.Core.Model;
using ContentForge.Ingest.Read.Metadata;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>What the head of a page says about the article: Open Graph, the usual meta names, the canonical link.</summary>
internal static class PageHead
{
    /// <summary>A heading of fewer words may be the name of the site.</summary>
    private const int MinTitleWords = 4;

    /// <summary>Reads a page's head.</summary>
    public static FrontMatter Read(IHtmlDocument document)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        SafeUrl? canonical = null;
        foreach (var element in document.All)
        {
            if (element.LocalName == "meta" && (element.GetAttribute("property") ?? element.GetAttribute("name")) is { } name && element.GetAttribute("content")?.Trim() is { Length: > 0 } content)
                meta.TryAdd(name, content);
            else if (element.LocalName == "link" && string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
                canonical ??= SafeUrl.TryCreate(element.GetAttribute("href"), out var url) ? url : null;
        }

        return new FrontMatter
        {
            Title = Title(document, meta),
            Description = First(meta, "og:description", "description"),
            Author = First(meta, "author", "article:author"),
            Published = Date(meta, "article:published_time", "date", "datePublished"),
            Updated = Date(meta, "article:modified_time", "og:updated_time", "lastmod"),
            Language = document.DocumentElement.GetAttribute("lang"),
            CanonicalUrl = canonical ?? (SafeUrl.TryCreate(First(meta, "og:url"), out var page) ? page : null),
        };
    }

    /// <summary>The title without the name of the site, which pages put behind a dash or a bar.</summary>
    private static string? Title(IHtmlDocument document, Dictionary<string, string> meta)
    {
        var title = First(meta, "og:title", "twitter:title") ?? document.Title;
        if (string.IsNullOrWhiteSpace(title))
            return null;

        var heading = document.QuerySelectorAll("h1").Select(element => element.TextContent.Trim()).FirstOrDefault(text => text.Length > 0 && IsPart(text, title));
        if (heading is not null)
            return heading;
        var cut = title.LastIndexOfAny(['|', '–', '—', '»']);
        cut = cut > 0 ? cut : title.LastIndexOf(" - ", StringComparison.Ordinal);
        return (cut > title.Length / 3 ? title[..cut] : title).Trim();
    }

    /// <summary>Whether a heading is a title but for the name of the site: behind it, or before it where that is the lesser part.</summary>
    private static bool IsPart(string heading, string title) =>
        title.StartsWith(heading, StringComparison.Ordinal)
        || (heading.Length * 3 > title.Length * 2 && title.EndsWith(heading, StringComparison.Ordinal)
            && title[..^heading.Length].TrimEnd() is [.., '|' or '-' or '–' or '—' or '»' or ':'] && heading.Split(' ').Length >= MinTitleWords);

    private static string? First(Dictionary<string, string> meta, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (meta.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }

    private static DateTimeOffset? Date(Dictionary<string, string> meta, params ReadOnlySpan<string> names) =>
        First(meta, names) is { } text && LenientDate.TryParse(text, out var date) ? date : null;
}
