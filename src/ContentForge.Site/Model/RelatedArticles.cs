using System.Collections.Immutable;

namespace ContentForge.Site.Model;

/// <summary>Finds what to read next: what was found to be close in text first, then what shares the rarest topics.</summary>
internal static class RelatedArticles
{
    // Chosen: what fits below an article without a list of its own.
    private const int Most = 5;

    // A topic of thousands says nothing about closeness, and looking at all pairs of it costs too much. Chosen: at most 40,000 pairs a
    // topic.
    private const int LargestTopic = 200;

    public static ImmutableArray<SiteArticle> Of(SiteArticle article, SiteIndex index)
    {
        var close = article.Published.Related
            .Select(link => index.ByFile.GetValueOrDefault(link.File))
            .OfType<SiteArticle>()
            .Where(other => other != article);
        // The page links to its series already.
        var series = index.SeriesWith(article);
        return [.. close.Concat(BySharedTopics(article, index))
            .Where(other => series is null || index.SeriesWith(other) != series)
            .Distinct()
            .Take(Most)];
    }

    private static IEnumerable<SiteArticle> BySharedTopics(SiteArticle article, SiteIndex index)
    {
        var shared = index.TopicsWith(article)
            .Concat(article.AppliesTo.Platforms.Select(index.PlatformOf).OfType<ArticleGroup>())
            .Where(topic => topic.Articles.Length <= LargestTopic)
            .SelectMany(topic => topic.Articles.Select(other => (Other: other, Weight: 1m / topic.Articles.Length)));
        return shared
            .Where(entry => entry.Other != article)
            .GroupBy(entry => entry.Other, entry => entry.Weight)
            .OrderByDescending(candidate => candidate.Sum())
            .ThenBy(candidate => candidate.Key.Path.Value, StringComparer.Ordinal)
            .Select(candidate => candidate.Key);
    }
}
