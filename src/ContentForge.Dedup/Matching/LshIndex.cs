using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Matching;

/// <summary>Candidate pairs by locality-sensitive hashing of signatures (Indyk and Motwani 1998; Broder 2000). Texts whose
/// rows of one band agree share a bucket. A sort per band finds the buckets, so the cost is n log n and the order of the
/// texts decides nothing.</summary>
internal static class LshIndex
{
    /// <summary>Pairs of indexes (first &lt; second), ascending and without repetition.</summary>
    public static List<(int First, int Second)> Candidates(
        IReadOnlyList<uint[]> signatures, LshBands bands, DedupOptions options, CancellationToken cancellation)
    {
        var pairs = new HashSet<ulong>();
        var keys = new ulong[signatures.Count];
        var items = new int[signatures.Count];
        for (var band = 0; band < bands.Bands; band++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = Key(signatures[i].AsSpan(band * bands.Rows, bands.Rows));
                items[i] = i;
            }

            Array.Sort(keys, items);
            for (int start = 0, end; start < keys.Length; start = end)
            {
                end = start + 1;
                while (end < keys.Length && keys[end] == keys[start]) end++;
                AddPairs(items.AsSpan(start..end), options, pairs);
            }
        }

        var sorted = pairs.ToArray();
        Array.Sort(sorted);
        return [.. sorted.Select(p => ((int)(p >> 32), (int)(uint)p))];
    }

    private static ulong Key(ReadOnlySpan<uint> rows)
    {
        var key = 0UL;
        foreach (var row in rows) key = StableHash.Mix(key ^ row);
        return key;
    }

    private static void AddPairs(Span<int> bucket, DedupOptions options, HashSet<ulong> pairs)
    {
        if (bucket.Length < 2) return;
        bucket.Sort();
        var reach = bucket.Length <= options.BucketLimit ? bucket.Length : options.BucketNeighbours;
        for (var i = 0; i < bucket.Length; i++)
        {
            if (i > 0) pairs.Add(Pack(bucket[0], bucket[i]));
            for (var j = i + 1; j < Math.Min(bucket.Length, i + 1 + reach); j++) pairs.Add(Pack(bucket[i], bucket[j]));
        }
    }

    private static ulong Pack(int first, int second) => (ulong)(uint)first << 32 | (uint)second;
}
