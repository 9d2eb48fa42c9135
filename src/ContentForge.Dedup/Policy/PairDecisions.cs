using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Options;

namespace ContentForge.Dedup.Policy;

/// <summary>Sorts similar pairs into duplicates, variants and the rest.</summary>
internal sealed class PairDecisions
{
    private PairDecisions(List<(int, int)> duplicates, List<(int, int)> variants, IReadOnlyList<SeriesLink> series)
    {
        Duplicates = duplicates;
        Variants = variants;
        Series = series;
    }

    public IReadOnlyList<(int First, int Second)> Duplicates { get; }

    /// <summary>Pairs that are alike enough to be merged if they were not about different things.</summary>
    public IReadOnlyList<(int First, int Second)> Variants { get; }

    /// <summary>Enough pairs of the same series to connect it.</summary>
    public IReadOnlyList<SeriesLink> Series { get; }

    public static PairDecisions Of(
        IReadOnlyList<TextPair> pairs, SubstitutionFinder substitutions, SeriesLinker series, DedupOptions options, CancellationToken cancellation)
    {
        var (duplicates, variants) = (new List<(int, int)>(), new List<(int, int)>());
        foreach (var pair in InOrder(pairs))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!IsAlike(pair, options))
            {
                series.Offer(pair);
            }
            else if (substitutions.Names(pair.First, pair.Second) is { Count: > 0 } names)
            {
                variants.Add((pair.First, pair.Second));
                series.Offer(pair, names);
            }
            else
            {
                duplicates.Add((pair.First, pair.Second));
            }
        }

        return new PairDecisions(duplicates, variants, series.Finish(cancellation));
    }

    /// <summary>Group by group of connected pairs, so that the same texts are needed one after the other; in each, the most
    /// similar pairs first.</summary>
    private static IEnumerable<TextPair> InOrder(IReadOnlyList<TextPair> pairs)
    {
        var groups = new DisjointSets(pairs.Select(p => p.Second + 1).DefaultIfEmpty().Max());
        foreach (var pair in pairs) groups.Union(pair.First, pair.Second);
        return pairs.OrderBy(p => groups.Find(p.First)).ThenByDescending(p => p.Plain.Jaccard).ThenBy(p => (p.First, p.Second));
    }

    private static bool IsAlike(TextPair pair, DedupOptions options) =>
        pair.Plain.Jaccard >= options.DuplicateJaccard
        || (pair.Plain.Jaccard >= options.DuplicateJaccardWithCore && pair.Core.Jaccard >= options.DuplicateCoreJaccard);
}
