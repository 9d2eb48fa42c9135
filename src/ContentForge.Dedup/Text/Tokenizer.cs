using System.Buffers;

namespace ContentForge.Dedup.Text;

/// <summary>Cuts a text into folded words.</summary>
internal static class Tokenizer
{
    // The offset basis and the prime of FNV for 64 bits.
    private const ulong Seed = 0xCBF29CE484222325UL;
    private const ulong Multiplier = 0x100000001B3UL;

    public static TokenStream Tokenize(string text)
    {
        // Scripts without spaces have as many words as characters.
        var buffer = new Buffer(text.Length);
        Scan(text, ref buffer);
        return buffer.ToStream(text);
    }

    private static void Scan(string text, ref Buffer words)
    {
        var start = -1;
        var hash = Seed;
        var traits = WordTraits.None;
        for (var i = 0; i < text.Length;)
        {
            int codePoint = text[i], folded, length = 1;
            var alone = false;
            if (codePoint < WordFolder.Ascii.Length)
            {
                folded = WordFolder.Ascii[codePoint];
            }
            else
            {
                codePoint = CodePointAt(text, i, out length);
                folded = WordFolder.Fold(codePoint);
                alone = folded > 0 && WordFolder.StandsAlone(folded);
            }

            if (start >= 0 && (folded == WordFolder.Separator || alone))
            {
                words.Add(hash, start, i, traits);
                start = -1;
            }

            if (folded > 0)
            {
                if (start < 0) (start, hash, traits) = (i, Seed, WordTraits.None);
                hash = (hash ^ (uint)folded) * Multiplier;
                traits |= (folded != codePoint ? WordTraits.Capital : WordTraits.None) | (folded - '0' is >= 0 and <= 9 ? WordTraits.Digit : WordTraits.Letter);
                if (alone)
                {
                    words.Add(hash, start, i + length, traits);
                    start = -1;
                }
            }

            i += length;
        }

        if (start >= 0) words.Add(hash, start, text.Length, traits);
    }

    private static int CodePointAt(string text, int index, out int length)
    {
        var c = text[index];
        length = 1;
        if (!char.IsHighSurrogate(c) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])) return c;
        length = 2;
        return char.ConvertToUtf32(c, text[index + 1]);
    }

    private ref struct Buffer(int capacity)
    {
        private readonly ulong[] _hashes = ArrayPool<ulong>.Shared.Rent(capacity);
        private readonly int[] _starts = ArrayPool<int>.Shared.Rent(capacity);
        private readonly int[] _ends = ArrayPool<int>.Shared.Rent(capacity);
        private readonly WordTraits[] _traits = ArrayPool<WordTraits>.Shared.Rent(capacity);
        private int _count;

        public void Add(ulong hash, int start, int end, WordTraits traits)
        {
            _hashes[_count] = StableHash.Mix(hash);
            _starts[_count] = start;
            _ends[_count] = end;
            _traits[_count++] = traits;
        }

        public readonly TokenStream ToStream(string text)
        {
            var stream = new TokenStream(text, _hashes[.._count], _starts[.._count], _ends[.._count], _traits[.._count]);
            ArrayPool<ulong>.Shared.Return(_hashes);
            ArrayPool<int>.Shared.Return(_starts);
            ArrayPool<int>.Shared.Return(_ends);
            ArrayPool<WordTraits>.Shared.Return(_traits);
            return stream;
        }
    }
}
