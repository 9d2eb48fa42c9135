using System.Numerics;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Signatures;

/// <summary>
/// MinHash signatures (Broder 1997): two sets agree in one position with a probability equal to their Jaccard similarity.
/// The permutations are x → a·x + b modulo 2^32 with odd a: a bijection, and pairwise independence is enough for the estimate
/// (Thorup, "Bottom-k and priority sampling, set similarity and subset sums with minimal independence", 2013). Several
/// permutations are evaluated at once in a vector register; the values do not depend on the width of the register.
/// </summary>
internal sealed class MinHasher
{
    private readonly uint[] _factors;
    private readonly uint[] _offsets;

    public MinHasher(int permutations)
    {
        Length = permutations;
        // Padded to two whole registers of any width up to 512 bits; the surplus is computed and dropped.
        var padded = (permutations + 31) / 32 * 32;
        _factors = new uint[padded];
        _offsets = new uint[padded];
        var state = 0x436F6E74656E7446UL;
        for (var i = 0; i < padded; i++)
        {
            var next = StableHash.Next(ref state);
            _factors[i] = (uint)next | 1;
            _offsets[i] = (uint)(next >> 32);
        }
    }

    public int Length { get; }

    public uint[] Sign(ReadOnlySpan<ulong> shingles)
    {
        var lane = Vector<uint>.Count;
        var values = new uint[_factors.Length];
        // Two registers at a time: each waits for its own minimum only.
        for (var block = 0; block < values.Length; block += 2 * lane)
        {
            var (factor, factor2) = (new Vector<uint>(_factors, block), new Vector<uint>(_factors, block + lane));
            var (offset, offset2) = (new Vector<uint>(_offsets, block), new Vector<uint>(_offsets, block + lane));
            var (minimum, minimum2) = (new Vector<uint>(uint.MaxValue), new Vector<uint>(uint.MaxValue));
            foreach (var shingle in shingles)
            {
                var value = new Vector<uint>((uint)shingle);
                minimum = Vector.Min(minimum, factor * value + offset);
                minimum2 = Vector.Min(minimum2, factor2 * value + offset2);
            }

            minimum.CopyTo(values, block);
            minimum2.CopyTo(values, block + lane);
        }

        return values.Length == Length ? values : values[..Length];
    }

    /// <summary>The Jaccard similarity that two signatures estimate, with a standard error of √(J(1-J)/n).</summary>
    public static double Estimate(ReadOnlySpan<uint> first, ReadOnlySpan<uint> second)
    {
        var equal = 0;
        for (var i = 0; i < first.Length; i++)
            if (first[i] == second[i]) equal++;
        return (double)equal / first.Length;
    }
}
