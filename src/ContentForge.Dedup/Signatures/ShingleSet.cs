using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Signatures;

/// <summary>
/// The set of overlapping runs of k words of a text (Broder, "On the resemblance and containment of documents", 1997), as
/// 64-bit hashes in ascending order. A text shorter than k words is one shingle; an empty text has none.
/// </summary>
internal static class ShingleSet
{
    // Odd, so that no power of it vanishes modulo 2^64.
    private const ulong Base = 0xD6E8FEB86659FD93UL;

    public static ulong[] Of(ReadOnlySpan<ulong> words, int size)
    {
        var shingles = InOrder(words, size);
        if (shingles.Length == 0) return shingles;
        var sorted = Sorted(shingles);
        var count = Distinct(sorted);
        return count == sorted.Length ? sorted : sorted[..count];
    }

    /// <summary>One hash for each position, in the order of the text, by a rolling polynomial.</summary>
    public static ulong[] InOrder(ReadOnlySpan<ulong> words, int size)
    {
        if (words.Length == 0) return [];
        size = Math.Min(size, words.Length);
        var leading = 1UL;
        var rolling = 0UL;
        for (var i = 0; i < size; i++)
        {
            rolling = rolling * Base + words[i];
            if (i > 0) leading *= Base;
        }

        var shingles = new ulong[words.Length - size + 1];
        for (var i = 0; ; i++)
        {
            shingles[i] = StableHash.Mix(rolling);
            if (i + 1 == shingles.Length) return shingles;
            rolling = (rolling - words[i] * leading) * Base + words[i + size];
        }
    }

    /// <summary>Hashes are spread evenly, so the value of each tells nearly where it belongs: one pass puts it there, and moving
    /// it past a few neighbours does the rest. Linear, and several times faster than a sort by comparisons.</summary>
    private static ulong[] Sorted(ulong[] hashes)
    {
        var next = new int[hashes.Length + 1];
        foreach (var hash in hashes) next[Math.BigMul(hash, (ulong)hashes.Length, out _) + 1]++;
        for (var i = 1; i < next.Length; i++) next[i] += next[i - 1];
        var sorted = new ulong[hashes.Length];
        foreach (var hash in hashes) sorted[next[Math.BigMul(hash, (ulong)hashes.Length, out _)]++] = hash;
        for (var i = 1; i < sorted.Length; i++)
        {
            var hash = sorted[i];
            var at = i;
            for (; at > 0 && sorted[at - 1] > hash; at--) sorted[at] = sorted[at - 1];
            sorted[at] = hash;
        }

        return sorted;
    }

    private static int Distinct(ulong[] sorted)
    {
        var count = 1;
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i] != sorted[i - 1]) sorted[count++] = sorted[i];
        return count;
    }
}
