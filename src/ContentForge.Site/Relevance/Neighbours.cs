using System.Collections.Immutable;

namespace ContentForge.Site.Relevance;

/// <summary>
/// What to read next: close to an article, and not all of one kind (maximal marginal relevance: Carbonell and Goldstein, "The use of MMR,
/// diversity-based reranking", 1998).
/// </summary>
internal static class Neighbours
{
    // Articles that share a few words by chance are below this, on corpora of help articles. Where nothing is close, some that are less so are
    // better than a dead end.
    private const double Close = 0.12;
    private const double Acceptable = 0.06;
    private const int EnoughOfClose = 3;

    // Beside a true neighbour, what is far less close than it only fills the list. Read off lists that a person judged.
    private const double ShareOfClosest = 0.3;

    // Chosen: closeness first; what says the same as a neighbour before it waits.
    private const double Relevance = 0.75;

    /// <summary>Chooses among candidates.</summary>
    /// <param name="vectors">All articles.</param>
    /// <param name="candidates">Those that may be chosen, with how close each is, the closest first.</param>
    /// <param name="most">How many.</param>
    public static ImmutableArray<int> Choose(TermVectors vectors, IEnumerable<(int Article, double Similarity)> candidates, int most)
    {
        var all = candidates.ToArray();
        var least = all.Length > 0 ? ShareOfClosest * all[0].Similarity : 0;
        var pool = all.Where((candidate, at) => candidate.Similarity >= Math.Max(least, at < EnoughOfClose ? Acceptable : Close)).ToList();
        var chosen = ImmutableArray.CreateBuilder<int>(most);
        while (chosen.Count < most && pool.Count > 0)
        {
            var best = pool.MaxBy(candidate => (Relevance * candidate.Similarity) - ((1 - Relevance) * Likeness(candidate.Article)));
            chosen.Add(best.Article);
            pool.Remove(best);
        }

        return chosen.ToImmutable();

        double Likeness(int article) => chosen.Count == 0 ? 0 : chosen.Max(other => vectors.Similarity(article, other));
    }
}
