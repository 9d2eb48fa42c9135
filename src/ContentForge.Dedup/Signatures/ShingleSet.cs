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
        Array.Sort(shingles);
        return shingles.Length == 0 ? shingles : shingles[..Distinct(shingles)];
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

    private static int Distinct(ulong[] sorted)
    {
        var count = 1;
        for (var i = 1; i < sorted.Length; i++)
            if (sorted[i] != sorted[i - 1]) sorted[count++] = sorted[i];
        return count;
    }
}
