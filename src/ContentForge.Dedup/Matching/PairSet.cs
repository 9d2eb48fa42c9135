namespace ContentForge.Dedup.Matching;

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
