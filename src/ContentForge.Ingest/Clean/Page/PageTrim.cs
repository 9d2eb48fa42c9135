using System.Collections.Immutable;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Read;
using ContentForge.Ingest.Read.Formats;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>The first step of cleaning a saved page: its article is found and becomes the whole body.</summary>
internal static class PageTrim
{
    /// <summary>Takes away the site around the article. An article that was not saved as a page stays as it is.</summary>
    /// <returns>What was around it, in the order of the page.</returns>
    public static ImmutableArray<Removal> Apply(Article article)
    {
        if (article.Format != SourceFormat.Html)
            return [];

        var surroundings = PageSurroundings.Of(article.Document.Body!);
        MainContent.Keep(article.Document);
        return surroundings.Lost();
    }
}
