using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Ingest.Read.Encodings;

/// <summary>
/// Bytes to text: UTF-8, UTF-16 and UTF-32 as a byte order mark says, else UTF-8, else what a page declares itself to be in, else what
/// the bytes look like. What is assumed or repaired is reported; only what is no text is refused.
/// </summary>
public static class TextDecoder
{
    private static readonly UTF8Encoding Utf8Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The text of the bytes.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, .. var marked])
            return DecodeMarkedUtf8(marked);
        if (WideEncodings.ByMark(bytes) is { } wide)
            return wide.IsTrue || wide.Encoding is not UnicodeEncoding ? Decode(bytes, wide) : DecodeMisMarked(bytes, wide);
        return DecodeUnmarked(bytes);
    }

    /// <summary>A mark of UTF-8 may have been put before anything.</summary>
    private static DecodedText DecodeMarkedUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes) && !bytes.Contains((byte)0))
            return DecodedText.Of(Utf8Encoding.GetString(bytes));
        return WideEncodings.ByMark(bytes) is { IsTrue: true } wide ? Decode(bytes, wide with { IsTrue = false }) : DecodeUnmarked(bytes);
    }

    private static DecodedText DecodeMisMarked(ReadOnlySpan<byte> bytes, WideText wide)
    {
        var rest = bytes[wide.Skip..];
        if (WideEncodings.ByShape(rest) is not null)
            return Decode(bytes, wide);
        var text = Utf8Encoding.GetString(rest);
        return DecodedText.Of(text, DecodingRepair.At(DiagnosticCodes.GuessedEncoding, text, 0, $"The byte order mark announces {wide.Name}, but the text is UTF-8; it was read as that."));
    }

    private static DecodedText DecodeUnmarked(ReadOnlySpan<byte> bytes)
    {
        var hasNul = bytes.Contains((byte)0);
        var isUtf8 = Utf8.IsValid(bytes);
        if (isUtf8 && !hasNul && !bytes.Contains((byte)0x1B) && !BinaryFile.HasTooManyControls(bytes, isUtf8: true))
            return DecodedText.Of(Utf8Encoding.GetString(bytes));
        if (BinaryFile.NameOf(bytes) is { } binary && (!isUtf8 || hasNul))
            return DecodedText.None($"The file is {binary}.");
        if ((!isUtf8 || BinaryFile.HasTooManyControls(bytes, isUtf8: false)) && WideEncodings.ByShape(bytes) is { } wide)
            return Decode(bytes, wide);
        return isUtf8 ? DecodeWithControls(bytes) : DecodeFaulty(bytes);
    }

    private static DecodedText DecodeWithControls(ReadOnlySpan<byte> bytes)
    {
        if (BinaryFile.HasTooManyControls(bytes, isUtf8: true))
            return DecodedText.None($"The file holds more control characters than text ({bytes.Count((byte)0)} of them are NUL): it is binary.");

        if (bytes.IndexOf("\x1B$B"u8) >= 0 || bytes.IndexOf("\x1B$@"u8) >= 0)
            return DecodeEscapedJapanese(bytes);
        return DecodedText.Of(Utf8Encoding.GetString(bytes));
    }

    /// <summary>ISO-2022-JP, in which letters are ASCII between two escapes. No other text has them.</summary>
    private static DecodedText DecodeEscapedJapanese(ReadOnlySpan<byte> bytes)
    {
        var japanese = LegacyEncodings.Find("iso-2022-jp")!;
        var text = japanese.GetString(bytes);
        return DeclaredCharset.Find(bytes)?.Encoding?.CodePage is 50220 or 50221 or 50222
            ? DecodedText.Of(text)
            : DecodedText.Of(text, DecodingRepair.At(DiagnosticCodes.GuessedEncoding, text, bytes.IndexOf((byte)0x1B), "No encoding is declared. The text was read as iso-2022-jp."));
    }

    /// <summary>Bytes that are not UTF-8 as they stand.</summary>
    private static DecodedText DecodeFaulty(ReadOnlySpan<byte> bytes)
    {
        var utf8 = LenientUtf8.Of(bytes);
        var declared = DeclaredCharset.Find(bytes);
        if (utf8.IsUtf8ForSure || (declared?.Encoding is null && utf8.IsUtf8))
            return BinaryFile.HasTooManyControls(bytes, isUtf8: true) ? NoText(bytes) : DecodedText.Of(utf8.Text, RepairOf(utf8));
        if (BinaryFile.HasTooManyControls(bytes, isUtf8: false))
            return NoText(bytes);
        var guess = EncodingGuess.Of(bytes);
        if (declared?.Encoding is { } encoding && !IsHabit(encoding, guess) && Fits(encoding, bytes, out var page))
            return DecodedText.Of(page);

        var text = guess.GetString(bytes);
        if (!BinaryFile.LooksLikeText(text))
            return NoText(bytes);
        var strange = bytes.Length - bytes.CountAsciiBytes();
        var claim = declared is null ? "and no encoding is declared" : $"and not '{declared.Name}', which the page declares";
        return DecodedText.Of(text, DecodingRepair.At(
            DiagnosticCodes.GuessedEncoding,
            text,
            text.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F'),
            string.Create(CultureInfo.InvariantCulture, $"The file is not UTF-8, {claim}. It was read as {guess.WebName}; {Count(strange, "byte")} outside ASCII {(strange == 1 ? "depends" : "depend")} on that, the first here.")));
    }

    /// <summary>Templates declare Western text whatever the language; bytes that are plainly words of another alphabet say more.</summary>
    private static bool IsHabit(Encoding declared, Encoding guess) =>
        ReferenceEquals(declared, LegacyEncodings.Windows1252) && guess.CodePage is 1251 or 21866 or 866 or 28595 or 1253 or 28597 or 1255 or 1256;

    /// <summary>Whether a page is in the encoding that it declares: nearly all of it makes sense there.</summary>
    private static bool Fits(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        text = encoding.GetString(bytes);
        return encoding.IsSingleByte || text.AsSpan().Count('\uFFFD') * 50 <= bytes.Length - bytes.CountAsciiBytes();
    }

    private static DecodedText NoText(ReadOnlySpan<byte> bytes) =>
        DecodedText.None(BinaryFile.NameOf(bytes) is { } name ? $"The file is {name}." : "The bytes are text in no encoding: the file is binary.");

    private static DecodingRepair RepairOf(LenientUtf8 utf8)
    {
        var faults = new List<string>();
        if (utf8.Strange > 0)
            faults.Add($"{Count(utf8.Strange, "byte")} {(utf8.Strange == 1 ? "is" : "are")} not UTF-8 and {(utf8.Strange == 1 ? "was" : "were")} read as windows-1252");
        if (utf8.Malformed > 0)
            faults.Add($"{Count(utf8.Malformed, "character")} written in a form that UTF-8 forbids became U+FFFD");
        if (utf8.Halves > 0)
            faults.Add($"{Count(utf8.Halves, "character")} written as two halves (CESU-8) {(utf8.Halves == 1 ? "was" : "were")} joined");
        if (utf8.IsCut)
            faults.Add("the file ends within a character, which was left out");
        var message = string.Join("; ", faults);
        return DecodingRepair.At(DiagnosticCodes.RepairedBytes, utf8.Text, utf8.FirstRepair ?? 0, $"{char.ToUpperInvariant(message[0])}{message[1..]}. The first place is here.");
    }

    /// <summary>UTF-16 or UTF-32, with what is wrong in it.</summary>
    private static DecodedText Decode(ReadOnlySpan<byte> bytes, WideText wide)
    {
        var rest = bytes[wide.Skip..];
        var width = wide.Encoding is UnicodeEncoding ? 2 : 4;
        var tail = rest.Length % width;
        var text = wide.Encoding.GetString(rest[..^tail]);
        var repairs = ImmutableArray.CreateBuilder<DecodingRepair>();
        if (wide.Skip == 0)
            repairs.Add(DecodingRepair.At(DiagnosticCodes.GuessedEncoding, text, 0, $"The file has no byte order mark and was read as {wide.Name} by the place of its zero bytes."));
        else if (!wide.IsTrue)
            repairs.Add(DecodingRepair.At(DiagnosticCodes.GuessedEncoding, text, 0, $"The byte order mark does not say what the bytes are; they were read as {wide.Encoding.WebName}."));

        var lost = text.AsSpan().Count('\uFFFD');
        if (BinaryFile.LooksLikeText(text) is false && lost * 4L > text.Length)
            return NoText(bytes);
        if (lost > CountReplacements(rest, wide.Encoding))
            repairs.Add(DecodingRepair.At(DiagnosticCodes.RepairedBytes, text, text.IndexOf('\uFFFD', StringComparison.Ordinal), $"{Count(lost, "character")} of {wide.Name} {(lost == 1 ? "is" : "are")} not whole and became U+FFFD. The first is here."));
        if (tail > 0)
            repairs.Add(DecodingRepair.At(DiagnosticCodes.RepairedBytes, text, text.Length, $"The file ends within a character of {wide.Name}; {Count(tail, "byte")} here {(tail == 1 ? "was" : "were")} left out."));
        return DecodedText.Of(text, repairs.DrainToImmutable());
    }

    /// <summary>How many U+FFFD the author wrote.</summary>
    private static int CountReplacements(ReadOnlySpan<byte> bytes, Encoding encoding) => bytes.Count(encoding.GetBytes("\uFFFD"));

    private static int CountAsciiBytes(this ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
            count += value < 0x80 ? 1 : 0;
        return count;
    }

    private static string Count(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
