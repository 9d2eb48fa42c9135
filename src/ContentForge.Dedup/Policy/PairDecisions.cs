using ContentForge.Dedup.Matching;

namespace ContentForge.Dedup.Policy;

/// <summary>Sorts similar pairs into duplicates, variants and the rest.</summary>
internal sealed class PairDecisions
{
    private PairDecisions(List<(int, int)> duplicates, List<(int, int)> variants, List<SeriesLink> series)
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
        int texts, IReadOnlyList<TextPair> pairs, SubstitutionFinder substitutions, DedupOptions options, CancellationToken cancellation)
    {
        var (duplicates, variants, series) = (new List<(int, int)>(), new List<(int, int)>(), new List<SeriesLink>());
        var connected = new DisjointSets(texts);
        foreach (var pair in pairs.OrderByDescending(p => p.Plain.Jaccard).ThenBy(p => (p.First, p.Second)))
        {
            cancellation.ThrowIfCancellationRequested();
            var alike = IsAlike(pair, options);
            // A pair of a series that is connected already needs no proof of its own, unless it could be merged.
            var wanted = connected.Find(pair.First) != connected.Find(pair.Second) && substitutions.SameOtherwise(pair);
            if (!alike && !wanted) continue;
            var names = substitutions.Names(pair.First, pair.Second);
            if (alike) (names.Count > 0 ? variants : duplicates).Add((pair.First, pair.Second));
            if (wanted && names.Count > 0 && connected.Union(pair.First, pair.Second))
                series.Add(new SeriesLink(pair.First, pair.Second, names[0]));
        }

        return new PairDecisions(duplicates, variants, series);
    }

    private static bool IsAlike(TextPair pair, DedupOptions options) =>
        pair.Plain.Jaccard >= options.DuplicateJaccard
        || (pair.Plain.Jaccard >= options.DuplicateJaccardWithCore && pair.Core.Jaccard >= options.DuplicateCoreJaccard);
}
