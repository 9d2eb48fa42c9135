using System.Runtime.InteropServices;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Matching;

/// <summary>Candidate pairs by locality-sensitive hashing of signatures (Indyk and Motwani 1998; Broder 2000). Texts whose
/// rows of one band agree share a bucket. A sort per band finds the buckets, so the cost is n log n and the order of the
/// texts decides nothing.</summary>
internal static class LshIndex
{
    /// <summary>The rows of each band as one number. Two bands that differ share a number once in 2^32; such a pair costs a
    /// comparison and changes no result.</summary>
    public static uint[] Keys(ReadOnlySpan<uint> signature, LshBands bands)
    {
        var keys = new uint[bands.Bands];
        for (var band = 0; band < keys.Length; band++)
        {
            var key = 0UL;
            foreach (var row in signature.Slice(band * bands.Rows, bands.Rows)) key = StableHash.Mix(key ^ row);
            keys[band] = (uint)key;
        }

        return keys;
    }

    /// <summary>Pairs of texts that share the key of a band.</summary>
    /// <param name="keys">The keys of each text.</param>
    /// <param name="options">How crowded buckets are treated.</param>
    /// <param name="keep">Pairs that are worth to be remembered; null for all.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static PairSet Candidates(
        IReadOnlyList<uint[]> keys, DedupOptions options, Func<int, int, bool>? keep, CancellationToken cancellation)
    {
        var pairs = new PairSet();
        if (keys.Count == 0) return pairs;
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, keys[0].Length, parallel, band =>
        {
            var found = OfBand(keys, band, options, keep);
            lock (pairs) pairs.UnionWith(found);
        });
        return pairs;
    }

    private static ReadOnlySpan<ulong> OfBand(IReadOnlyList<uint[]> keys, int band, DedupOptions options, Func<int, int, bool>? keep)
    {
        // The key above the index: one sort of plain numbers finds the buckets and orders each of them.
        var entries = new ulong[keys.Count];
        for (var i = 0; i < entries.Length; i++) entries[i] = PairSet.Pack((int)keys[i][band], i);
        Array.Sort(entries);
        var pairs = new List<ulong>();
        for (int start = 0, end; start < entries.Length; start = end)
        {
            end = start + 1;
            while (end < entries.Length && entries[end] >> 32 == entries[start] >> 32) end++;
            AddPairs(entries.AsSpan(start..end), options, keep, pairs);
        }

        pairs.Sort();
        return CollectionsMarshal.AsSpan(pairs);
    }

    private static void AddPairs(ReadOnlySpan<ulong> bucket, DedupOptions options, Func<int, int, bool>? keep, List<ulong> pairs)
    {
        var reach = bucket.Length <= options.BucketLimit ? bucket.Length : options.BucketNeighbours;
        for (var i = 0; i < bucket.Length; i++)
        {
            if (i > reach) Add(bucket[0], bucket[i]);
            for (var j = i + 1; j < Math.Min(bucket.Length, i + 1 + reach); j++) Add(bucket[i], bucket[j]);
        }

        void Add(ulong first, ulong second)
        {
            var (a, b) = ((int)(uint)first, (int)(uint)second);
            if (keep is null || keep(a, b)) pairs.Add(PairSet.Pack(a, b));
        }
    }
}

/// <summary>
/// Pairs of texts without repetition, as ascending numbers. A hash set would cost several times the memory, and the usual hash
/// of two packed indexes is their difference: the pairs of one family would all fall into the same few slots.
/// </summary>
internal sealed class PairSet
{
    private ulong[] _pairs = [];

    public int Count => _pairs.Length;

    public static ulong Pack(int first, int second) => (ulong)(uint)first << 32 | (uint)second;

    public static (int First, int Second) Unpack(ulong pair) => ((int)(pair >> 32), (int)(uint)pair);

    /// <summary>The pairs (first &lt; second), ascending.</summary>
    public IEnumerable<(int First, int Second)> Pairs() => _pairs.Select(Unpack);

    /// <summary>Takes the pairs of another set in.</summary>
    public void UnionWith(PairSet other) => UnionWith(other._pairs);

    /// <summary>Takes pairs in.</summary>
    /// <param name="ascending">Packed pairs in ascending order; repetitions may be among them.</param>
    public void UnionWith(ReadOnlySpan<ulong> ascending)
    {
        if (ascending.IsEmpty) return;
        var merged = new ulong[_pairs.Length + ascending.Length];
        int i = 0, j = 0, count = 0;
        while (i < _pairs.Length || j < ascending.Length)
        {
            var next = j == ascending.Length || (i < _pairs.Length && _pairs[i] <= ascending[j]) ? _pairs[i++] : ascending[j++];
            if (count == 0 || merged[count - 1] != next) merged[count++] = next;
        }

        _pairs = merged[..count];
    }
}
