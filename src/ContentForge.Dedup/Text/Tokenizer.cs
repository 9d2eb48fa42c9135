using System.Buffers;

namespace ContentForge.Dedup.Text;

/// <summary>Cuts a text into folded words.</summary>
internal static class Tokenizer
{
    private const ulong Seed = 0xCBF29CE484222325UL;
    private const ulong Multiplier = 0x100000001B3UL;

    public static TokenStream Tokenize(string text)
    {
        var capacity = text.Length; // scripts without spaces have as many words as characters
        var hashes = ArrayPool<ulong>.Shared.Rent(capacity);
        var starts = ArrayPool<int>.Shared.Rent(capacity);
        var ends = ArrayPool<int>.Shared.Rent(capacity);
        var count = Scan(text, hashes, starts, ends);
        var stream = new TokenStream(text, hashes[..count], starts[..count], ends[..count]);
        ArrayPool<ulong>.Shared.Return(hashes);
        ArrayPool<int>.Shared.Return(starts);
        ArrayPool<int>.Shared.Return(ends);
        return stream;
    }

    private static int Scan(string text, ulong[] hashes, int[] starts, int[] ends)
    {
        var count = 0;
        var start = -1;
        var hash = Seed;
        for (var i = 0; i < text.Length;)
        {
            var codePoint = CodePointAt(text, i, out var length);
            var folded = WordFolder.Fold(codePoint);
            var alone = folded > 0 && WordFolder.StandsAlone(folded);
            if (start >= 0 && (folded == WordFolder.Separator || alone))
            {
                Close(i);
                start = -1;
            }

            if (folded > 0)
            {
                if (start < 0)
                {
                    start = i;
                    hash = Seed;
                }

                hash = (hash ^ (uint)folded) * Multiplier;
                if (alone)
                {
                    Close(i + length);
                    start = -1;
                }
            }

            i += length;
        }

        if (start >= 0) Close(text.Length);
        return count;

        void Close(int end)
        {
            hashes[count] = StableHash.Mix(hash);
            starts[count] = start;
            ends[count] = end;
            count++;
        }
    }

    private static int CodePointAt(string text, int index, out int length)
    {
        var c = text[index];
        length = 1;
        if (!char.IsHighSurrogate(c) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])) return c;
        length = 2;
        return char.ConvertToUtf32(c, text[index + 1]);
    }
}
