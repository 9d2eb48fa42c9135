using System.Text;

namespace ContentForge.Ingest.Read.Encodings;

/// <summary>UTF-16 and UTF-32, which are known by their byte order mark, or without one by where their zero bytes and blanks lie.</summary>
internal static class WideEncodings
{
    /// <summary>Fewer characters could be anything.</summary>
    private const int FewestUnits = 4;

    /// <summary>Text has a blank, a line end or a full stop at least once in so many characters.</summary>
    private const int UnitsPerGap = 100;

    private static readonly (string Name, byte[] Mark, Encoding Encoding)[] Marked =
    [
        ("UTF-32", [0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false)),
        ("UTF-32", [0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false)),
        ("UTF-16", [0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false)),
        ("UTF-16", [0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false)),
    ];

    /// <summary>The encoding that a byte order mark announces, if what follows can be of it.</summary>
    public static WideText? ByMark(ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, mark, encoding) in Marked)
        {
            if (!bytes.StartsWith(mark))
                continue;
            var rest = bytes[mark.Length..];
            if (mark.Length == 4 && ShareOfText(encoding.GetString(rest)) < 0.9)
                continue;
            var other = ByShape(rest);
            return other is null || other.Encoding.Equals(encoding)
                ? new WideText(name, encoding, mark.Length, IsTrue: !IsNarrow(rest))
                : other with { Skip = mark.Length, IsTrue = false };
        }

        return null;
    }

    /// <summary>The encoding of a text without a mark; null when it is a text of single bytes, or none.</summary>
    public static WideText? ByShape(ReadOnlySpan<byte> bytes)
    {
        var ascii = 0;
        foreach (var value in bytes)
            ascii += value is (>= 0x20 and < 0x7F) or (byte)'\t' or (byte)'\n' or (byte)'\r' ? 1 : 0;
        if (bytes.Length < 2 * FewestUnits || ascii > bytes.Length * 3L / 4)
            return null;

        foreach (var (name, mark, encoding) in Marked)
        {
            var width = mark.Length;
            if (bytes.Length / width < FewestUnits)
                continue;
            var text = encoding.GetString(bytes[..(bytes.Length / width * width)]);
            if (ShareOfText(text) >= 0.97 && HasGaps(text, ascii))
                return new WideText(name, encoding, 0, IsTrue: true);
        }

        return null;
    }

    /// <summary>Whether bytes behind a mark are plain text in UTF-8 after all.</summary>
    private static bool IsNarrow(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= FewestUnits && bytes.ContainsAny((byte)' ', (byte)'\n') && !bytes.ContainsAnyInRange((byte)0, (byte)8) && System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Blanks, line ends and full stops lie where the order of bytes is right; one word in Latin letters has none.</summary>
    private static bool HasGaps(string text, int ascii)
    {
        var gaps = text.AsSpan().CountAny(" \n\r\u3000\u3001\u3002\uFF0C");
        return gaps * UnitsPerGap >= text.Length || (text.Length <= UnitsPerGap && ascii >= text.Length);
    }

    private static double ShareOfText(string text)
    {
        if (text.Length == 0)
            return 0;
        var good = 0;
        foreach (var c in text)
            good += IsOfText(c) ? 1 : 0;
        return (double)good / text.Length;
    }

    /// <summary>The letters of living scripts, their marks, and emoji.</summary>
    private static bool IsOfText(char c) => c is '\t' or '\n' or '\r' or (>= ' ' and < '\x7F') or (>= '\u00A0' and <= '\u024F')
        or (>= '\u0300' and <= '\u06FF') or (>= '\u0900' and <= '\u0E7F') or (>= '\u10A0' and <= '\u11FF') or (>= '\u1E00' and <= '\u27BF')
        or (>= '\u3000' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uDFFF') or '\uFE0F' or '\uFEFF' or (>= '\uFF00' and <= '\uFFEF');
}

/// <summary>What is known of a text in UTF-16 or UTF-32.</summary>
/// <param name="Name">The name for people.</param>
/// <param name="Encoding">The encoding.</param>
/// <param name="Skip">How many bytes the mark takes.</param>
/// <param name="IsTrue">Whether the mark, if there is one, says what the bytes are.</param>
internal sealed record WideText(string Name, Encoding Encoding, int Skip, bool IsTrue);
