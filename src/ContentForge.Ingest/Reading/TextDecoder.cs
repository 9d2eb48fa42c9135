using System.Text;

namespace ContentForge.Ingest.Reading;

/// <summary>
/// Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one, and whatever a page declares itself to be in. Anything else
/// is refused: a guess would publish mojibake.
/// </summary>
public static class TextDecoder
{
    /// <summary>A text with more NUL characters than one in this many is not a text.</summary>
    private const int CharsPerNul = 1000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text of the bytes, without byte order mark and without the odd NUL character; or null with the reason, as a sentence.
    /// </summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string problem)
    {
        problem = "";
        var (encoding, skip) = Detect(bytes);
        string text;
        try
        {
            text = encoding.GetString(bytes[skip..]);
        }
        catch (DecoderFallbackException e)
        {
            if (DeclaredCharset.Find(bytes) is { } declared)
                return declared.GetString(bytes).Replace("\0", "", StringComparison.Ordinal);
            problem = $"The byte at offset {e.Index + skip} is not valid {encoding.WebName.ToUpperInvariant()}.";
            return null;
        }

        var nuls = text.AsSpan().Count('\0');
        if (nuls == 0)
            return text;
        if (nuls > 1 + (text.Length / CharsPerNul))
        {
            problem = $"The file holds {nuls} NUL characters: it is binary, or UTF-16 without a byte order mark.";
            return null;
        }

        return text.Replace("\0", "", StringComparison.Ordinal);
    }

    private static (Encoding Encoding, int Skip) Detect(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (StrictUtf8, 3),
        [0xFF, 0xFE, ..] => (StrictUtf16, 2),
        [0xFE, 0xFF, ..] => (StrictUtf16BigEndian, 2),
        _ => (StrictUtf8, 0),
    };
}
