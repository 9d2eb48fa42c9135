using System.Runtime.InteropServices;

namespace ContentForge.Dedup.Text;

/// <summary>
/// The words of a text in order: a stable hash of each folded word and where it stands in the text.
/// Words are equal when their hashes are.
/// </summary>
internal sealed class TokenStream
{
    private readonly ulong[] _hashes;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly WordTraits[] _traits;

    internal TokenStream(string text, ulong[] hashes, int[] starts, int[] ends, WordTraits[] traits)
    {
        Text = text;
        _hashes = hashes;
        _starts = starts;
        _ends = ends;
        _traits = traits;
    }

    public string Text { get; }

    public int Count => _hashes.Length;

    public ReadOnlySpan<ulong> Hashes => _hashes;

    public int Start(int index) => _starts[index];

    public int End(int index) => _ends[index];

    public WordTraits Traits(int index) => _traits[index];

    /// <summary>The word as the text writes it.</summary>
    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(_starts[index].._ends[index]);

    /// <summary>A digest of the words in order.</summary>
    public UInt128 Fingerprint() => StableHash.Digest(MemoryMarshal.AsBytes(Hashes));

    /// <summary>The words of a range, folded and joined by one space.</summary>
    public string Phrase(int start, int count) =>
        string.Join(' ', Enumerable.Range(start, count).Select(i => WordFolder.Fold(Word(i))));
}

/// <summary>How a word is written.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>It has a capital.</summary>
    Capital = 1,

    /// <summary>It has an ASCII digit.</summary>
    Digit = 2,

    /// <summary>It has something else than an ASCII digit.</summary>
    Letter = 4,
}
