using System.Buffers;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Signatures;

/// <summary>
/// The set of overlapping runs of k words of a text (Broder, "On the resemblance and containment of documents", 1997), as
/// 64-bit hashes in ascending order. A text shorter than k words is one shingle; an empty text has none.
/// </summary>
internal static class ShingleSet
{
    // Arbitrary, but odd, so that no power of it vanishes modulo 2^64.
    private const ulong Base = 0xD6E8FEB86659FD93UL;

    /// <summary>Evenly spread hashes need fewer than one; a text made to crowd them needs a square of them. Chosen: out of reach of
    /// chance.</summary>
    private const int MovesPerHash = 16;

    public static ulong[] Of(ReadOnlySpan<ulong> words, int size)
    {
        var length = Length(words, size);
        if (length == 0) return [];
        var shingles = ArrayPool<ulong>.Shared.Rent(length);
        Fill(words, size, shingles.AsSpan(0, length));
        var sorted = Sorted(shingles.AsSpan(0, length));
        ArrayPool<ulong>.Shared.Return(shingles);
        var count = Distinct(sorted);
        return count == sorted.Length ? sorted : sorted[..count];
    }

    /// <summary>One hash for each position, in the order of the text, by a rolling polynomial.</summary>
    public static ulong[] InOrder(ReadOnlySpan<ulong> words, int size)
    {
        var shingles = new ulong[Length(words, size)];
        Fill(words, size, shingles);
        return shingles;
    }

    private static int Length(ReadOnlySpan<ulong> words, int size) => words.IsEmpty ? 0 : Math.Max(1, words.Length - size + 1);

    private static void Fill(ReadOnlySpan<ulong> words, int size, Span<ulong> shingles)
    {
        size = Math.Min(size, words.Length);
        var leading = 1UL;
        var rolling = 0UL;
        for (var i = 0; i < size; i++)
        {
            rolling = rolling * Base + words[i];
            if (i > 0) leading *= Base;
        }

        for (var i = 0; i < shingles.Length; i++)
        {
            shingles[i] = StableHash.Mix(rolling);
            if (i + 1 < shingles.Length) rolling = (rolling - words[i] * leading) * Base + words[i + size];
        }
    }

    /// <summary>Hashes are spread evenly, so the value of each tells nearly where it belongs: one pass puts it there, and moving
    /// it past a few neighbours does the rest. Linear, and several times faster than a sort by comparisons.</summary>
    private static ulong[] Sorted(ReadOnlySpan<ulong> hashes)
    {
        var places = ArrayPool<int>.Shared.Rent(hashes.Length + 1);
        var next = places.AsSpan(0, hashes.Length + 1);
        next.Clear();
        foreach (var hash in hashes) next[(int)Math.BigMul(hash, (ulong)hashes.Length, out _) + 1]++;
        for (var i = 1; i < next.Length; i++) next[i] += next[i - 1];
        var sorted = new ulong[hashes.Length];
        foreach (var hash in hashes) sorted[next[(int)Math.BigMul(hash, (ulong)hashes.Length, out _)]++] = hash;
        ArrayPool<int>.Shared.Return(places);
        SettleNeighbours(sorted);
        return sorted;
    }

    private static void SettleNeighbours(ulong[] hashes)
    {
        var moves = 0L;
        for (var i = 1; i < hashes.Length; i++)
        {
            var hash = hashes[i];
            var at = i;
            for (; at > 0 && hashes[at - 1] > hash; at--) hashes[at] = hashes[at - 1];
            hashes[at] = hash;
            moves += i - at;
            if (moves <= (long)MovesPerHash * hashes.Length) continue;
            Array.Sort(hashes);
            return;
        }
    }

    private static int Distinct(ulong[] sorted)
    {
        var count = 1;
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i] != sorted[i - 1]) sorted[count++] = sorted[i];
        return count;
    }
}
