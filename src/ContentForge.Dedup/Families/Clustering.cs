using ContentForge.Dedup.Matching;

namespace ContentForge.Dedup.Families;

/// <summary>
/// Families of duplicates around a medoid: the text with the most duplicates takes them all, then the next that is left. Every
/// member was compared with the medoid, and Jaccard distance is a metric, so two members with J ≥ t to the medoid have
/// J ≥ 1 - 2(1 - t) to each other; single linkage gives no such bound and chains texts that share nothing.
/// </summary>
internal static class Clustering
{
    /// <summary>The families by their smallest index; texts without duplicates are families of one.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="duplicates">Pairs that may share a family.</param>
    /// <param name="different">Pairs that must not, even if a third text is a duplicate of both.</param>
    public static List<List<int>> Families(
        IReadOnlyList<Representative> texts, IEnumerable<(int First, int Second)> duplicates, IEnumerable<(int First, int Second)> different)
    {
        var near = Neighbours(duplicates);
        var apart = Neighbours(different);
        var assigned = new bool[texts.Count];
        var families = new List<List<int>>();
        foreach (var medoid in Enumerable.Range(0, texts.Count).OrderByDescending(Copies).ThenBy(i => i))
        {
            if (assigned[medoid]) continue;
            var family = new List<int>();
            var variants = new HashSet<int>();
            foreach (var candidate in near.GetValueOrDefault(medoid, []).Prepend(medoid))
            {
                if (assigned[candidate] || variants.Contains(candidate)) continue;
                assigned[candidate] = true;
                family.Add(candidate);
                variants.UnionWith(apart.GetValueOrDefault(candidate, []));
            }

            family.Sort();
            families.Add(family);
        }

        return [.. families.OrderBy(f => f[0])];

        int Copies(int i) => texts[i].Copies.Count + near.GetValueOrDefault(i, []).Sum(n => texts[n].Copies.Count);
    }

    private static Dictionary<int, SortedSet<int>> Neighbours(IEnumerable<(int First, int Second)> pairs)
    {
        var neighbours = new Dictionary<int, SortedSet<int>>();
        foreach (var (first, second) in pairs)
        {
            Of(first).Add(second);
            Of(second).Add(first);
        }

        return neighbours;

        SortedSet<int> Of(int i) => neighbours.TryGetValue(i, out var set) ? set : neighbours[i] = [];
    }
}
