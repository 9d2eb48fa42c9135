using System.Collections.Immutable;
using ContentForge.Site.Relevance;

namespace ContentForge.Site.Model;

/// <summary>Finds what to read next by what articles are about: their problem, fixes and error codes.</summary>
internal sealed class RelatedArticles
{
    // Chosen: what fits below an article without a list of its own.
    private const int Most = 5;

    // Chosen: enough to find five that are not all alike.
    private const int MostCandidates = 40;

    private readonly ImmutableArray<SiteArticle> _articles;
    private readonly Dictionary<SiteArticle, int> _numbers;
    private readonly TermVectors _vectors;

    public RelatedArticles(ImmutableArray<SiteArticle> articles, TermVectors vectors)
    {
        _articles = articles;
        _vectors = vectors;
        _numbers = articles.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
    }

    public ImmutableArray<SiteArticle> Of(SiteArticle article, SiteIndex index)
    {
        // The page links to its series already, and a reader of one language cannot read another.
        var series = index.SeriesWith(article);
        var candidates = _vectors.Near(_numbers[article], MostCandidates)
            .Where(near => IsReadable(_articles[near.Article]) && (series is null || index.SeriesWith(_articles[near.Article]) != series));
        return [.. Neighbours.Choose(_vectors, candidates, Most).Select(number => _articles[number])];

        bool IsReadable(SiteArticle other) => string.Equals(other.Article.Language, article.Article.Language, StringComparison.OrdinalIgnoreCase);
    }
}
