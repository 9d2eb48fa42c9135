using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ContentForge.Site.Relevance;

/// <summary>
/// Articles as vectors of their strongest terms, by tf-idf (Salton and Buckley, "Term-weighting approaches in automatic text retrieval",
/// 1988), and their cosine. All sums are of integers, so an answer does not depend on the order of adding.
/// </summary>
internal sealed class TermVectors
{
    // Chosen: what an article is about is said by far fewer terms; the rest are chance meetings.
    private const int MostTerms = 40;

    // The length of a vector, so that its entries are integers with three digits or more.
    private const int Length = 4096;

    // A term of thousands brings nobody closer; the articles that have most of it are enough. It bounds the work for one article. Chosen.
    private const int MostPostings = 400;

    private readonly ImmutableArray<Entry>[] _vectors;
    private readonly Dictionary<string, List<(int Article, int Weight)>> _postings = new(StringComparer.Ordinal);

    private TermVectors(ImmutableArray<Entry>[] vectors)
    {
        _vectors = vectors;
        foreach (var (article, vector) in vectors.Index())
        {
            foreach (var entry in vector)
                (CollectionsMarshal.GetValueRefOrAddDefault(_postings, entry.Term, out _) ??= []).Add((article, entry.Weight));
        }

        foreach (var list in _postings.Values.Where(list => list.Count > MostPostings))
        {
            list.Sort((a, b) => b.Weight != a.Weight ? b.Weight.CompareTo(a.Weight) : a.Article.CompareTo(b.Article));
            list.RemoveRange(MostPostings, list.Count - MostPostings);
        }
    }

    /// <summary>Weighs the articles against one another; the place of an article is its number.</summary>
    public static TermVectors Of(ImmutableArray<ArticleSubject> subjects)
    {
        var weights = subjects.AsParallel().AsOrdered().Select(TermWeights.Of).ToArray();
        var frequencies = weights.SelectMany(terms => terms.Keys).CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new TermVectors([.. weights.AsParallel().AsOrdered().Select(terms => Vector(terms, frequencies, subjects.Length))]);
    }

    /// <summary>How close two articles are: 0 to 1.</summary>
    public double Similarity(int a, int b) => Dot(_vectors[a], _vectors[b]);

    /// <summary>The articles that share a term with this one, each with how close it is, the closest first.</summary>
    public ImmutableArray<(int Article, double Similarity)> Near(int article, int most)
    {
        var sums = new Dictionary<int, long>();
        foreach (var entry in _vectors[article])
        {
            foreach (var (other, weight) in _postings[entry.Term])
                CollectionsMarshal.GetValueRefOrAddDefault(sums, other, out _) += (long)entry.Weight * weight;
        }

        sums.Remove(article);
        return [.. sums
            .OrderByDescending(sum => sum.Value)
            .ThenBy(sum => sum.Key)
            .Take(most)
            .Select(sum => (Article: sum.Key, Similarity: Similarity(article, sum.Key)))
            .OrderByDescending(near => near.Similarity)
            .ThenBy(near => near.Article)];
    }

    private static double Dot(ImmutableArray<Entry> a, ImmutableArray<Entry> b)
    {
        var sum = 0L;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = string.CompareOrdinal(a[i].Term, b[j].Term);
            if (order == 0)
                sum += (long)a[i].Weight * b[j].Weight;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)sum / (Length * Length);
    }

    private static ImmutableArray<Entry> Vector(Dictionary<string, double> weights, Dictionary<string, int> frequencies, int count)
    {
        var strongest = weights
            .Select(term => (Term: term.Key, Weight: term.Value * Rarity(frequencies[term.Key], count)))
            .Where(term => term.Weight > 0)
            .OrderByDescending(term => term.Weight)
            .ThenBy(term => term.Term, StringComparer.Ordinal)
            .Take(MostTerms)
            .ToArray();
        var norm = Math.Sqrt(strongest.Sum(term => term.Weight * term.Weight));
        return [.. strongest
            .Select(term => new Entry(term.Term, (int)Math.Round(Length * term.Weight / norm)))
            .OrderBy(entry => entry.Term, StringComparer.Ordinal)];
    }

    // A term of one article connects nothing, but it is part of what the article is about, so it makes the others weigh less.
    private static double Rarity(int frequency, int count) => Math.Max(0, Math.Log((count + 1) / (frequency + 0.5)));

    private readonly record struct Entry(string Term, int Weight);
}
