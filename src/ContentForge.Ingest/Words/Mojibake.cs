using System.Buffers;
using System.Text;

namespace ContentForge.Ingest.Words;

/// <summary>Mojibake: UTF-8 that was read as Windows-1252. It is told by sequences that no language has.</summary>
internal static class Mojibake
{
    /// <summary>What the first bytes of nearly all letters and marks of prose become.</summary>
    private static readonly SearchValues<char> FirstBytes = SearchValues.Create("ÃÂâð");

    /// <summary>What Windows-1252 has for the bytes 0x80 to 0x9F; the five it has nothing for stay as they are.</summary>
    private const string HighBytes = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The text with such sequences read aright.</summary>
    public static string Repair(string text)
    {
        if (!text.AsSpan().ContainsAny(FirstBytes))
            return text;

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (FirstBytes.Contains(text[i]) && Decode(text.AsSpan(i)) is { } character)
            {
                result.Append(character.Text);
                i += character.Length - 1;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    /// <summary>The character that a sequence stood for, and how long the sequence is; null when it is none.</summary>
    private static (string Text, int Length)? Decode(ReadOnlySpan<char> text)
    {
        var length = text[0] switch { 'ð' => 4, 'â' => 3, _ => 2 };
        if (text.Length < length)
            return Quote(text);

        Span<byte> bytes = stackalloc byte[length];
        for (var i = 0; i < length; i++)
        {
            if (ByteOf(text[i]) is not { } value || (i > 0 && value is < 0x80 or > 0xBF))
                return Quote(text);
            bytes[i] = value;
        }

        return Rune.DecodeFromUtf8(bytes, out var rune, out var read) == OperationStatus.Done && read == length ? (rune.ToString(), length) : null;
    }

    /// <summary>The last byte of a closing quote is none in Windows-1252, so that it often got lost.</summary>
    private static (string Text, int Length)? Quote(ReadOnlySpan<char> text) => text.StartsWith("â€", StringComparison.Ordinal) ? ("”", 2) : null;

    private static byte? ByteOf(char c) => c <= 0xFF ? (byte)c : HighBytes.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? (byte)(0x80 + at) : null;
}
