namespace ContentForge.Ingest.Read.Encodings;

/// <summary>Tells what is no text, whatever its name says.</summary>
internal static class BinaryFile
{
    /// <summary>One control character in so many bytes; text in any encoding has next to none, compressed data one in nine.</summary>
    private const int BytesPerControl = 25;

    /// <summary>So many control characters are no sign of anything yet.</summary>
    private const int FewControls = 5;

    private static readonly (string Name, byte[] Start)[] Signatures =
    [
        ("a PNG picture", [0x89, .. "PNG"u8]),
        ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
        ("a GIF picture", [.. "GIF8"u8]),
        ("a ZIP archive or an office document", [.. "PK"u8, 3, 4]),
        ("a PDF document", [.. "%PDF-"u8]),
        ("a gzip archive", [0x1F, 0x8B]),
        ("a 7z archive", [.. "7z"u8, 0xBC, 0xAF]),
        ("a RAR archive", [.. "Rar!"u8, 0x1A]),
        ("an office document", [0xD0, 0xCF, 0x11, 0xE0]),
        ("a RIFF file", [.. "RIFF"u8]),
        ("a program", [0x7F, .. "ELF"u8]),
        ("a program", [.. "MZ"u8, 0x90, 0]),
        ("a database", [.. "SQLite format 3"u8, 0]),
        ("a font", [.. "wOF"u8]),
        ("a sound", [.. "OggS"u8]),
        ("a sound", [.. "ID3"u8]),
        ("an archive", [0xFD, .. "7zXZ"u8]),
        ("an archive", [.. "BZh"u8]),
        ("a bitmap", [.. "II*"u8, 0]),
        ("a bitmap", [.. "MM"u8, 0, (byte)'*']),
    ];

    /// <summary>What the first bytes say that it is, or null. Text can begin with some of them, so this is asked where something else is wrong.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (name, start) in Signatures)
        {
            if (bytes.StartsWith(start))
                return name;
        }

        return bytes is [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] ? "a film or a picture" : null;
    }

    /// <summary>Whether there are more control characters than a text gets by accident. Those of terminals and NULs may be more in what is otherwise UTF-8.</summary>
    public static bool HasTooManyControls(ReadOnlySpan<byte> bytes, bool isUtf8)
    {
        int nuls = 0, others = 0;
        foreach (var value in bytes)
        {
            if (value == 0)
                nuls++;
            else if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\v' or (byte)'\f' or (byte)'\r') or 0x7F)
                others++;
        }

        if (!isUtf8)
            return nuls + others > FewControls && (long)(nuls + others) * BytesPerControl > bytes.Length;

        // A log of a terminal has one for every dozen letters; random bytes below 128 have one for every five.
        return nuls * 2L > bytes.Length || (others > FewControls && others * 8L > bytes.Length - nuls);
    }

    /// <summary>Whether decoded text reads like one: mostly letters, digits and blanks, and hardly a byte that stands for nothing.</summary>
    public static bool LooksLikeText(string text)
    {
        int good = 0, nothing = 0;
        foreach (var c in text)
        {
            nothing += c is >= '\u0080' and < '\u00A0' ? 1 : 0;
            good += char.IsLetterOrDigit(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark ? 1 : 0;
        }

        return good * 20L >= text.Length * 11L && (nothing <= FewControls || nothing * 50L <= text.Length);
    }
}
