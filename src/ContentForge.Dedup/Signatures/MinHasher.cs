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
        // Padded to whole registers of any width up to 512 bits; the surplus is computed and dropped.
        var padded = (permutations + 15) / 16 * 16;
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
        for (var block = 0; block < values.Length; block += lane)
        {
            var factor = new Vector<uint>(_factors, block);
            var offset = new Vector<uint>(_offsets, block);
            var minimum = new Vector<uint>(uint.MaxValue);
            foreach (var shingle in shingles)
                minimum = Vector.Min(minimum, factor * new Vector<uint>((uint)shingle) + offset);
            minimum.CopyTo(values, block);
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
