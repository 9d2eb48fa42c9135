using System.Buffers;
using System.Globalization;
using System.Text;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Words;

/// <summary>Questions about the form of a text.</summary>
internal static class TextShape
{
    /// <summary>Whether spans of one kind cover all letters and digits of a text.</summary>
    public static bool IsCovered(RichText text, TextSpanKind kind)
    {
        if (text.IsBlank)
            return false;

        var covered = 0;
        foreach (var span in text.Spans)
        {
            if (span.Kind != kind || span.Start + span.Length <= covered)
                continue;
            if (span.Start > covered && HasWord(text.Plain.AsSpan(covered, span.Start - covered)))
                return false;
            covered = span.Start + span.Length;
        }

        return covered > 0 && !HasWord(text.Plain.AsSpan(covered));
    }

    /// <summary>How many pictographs and blanks a text opens with: ✅, 🔧. A sign that is a number is none.</summary>
    public static int PictographLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && Numerals.EnclosedLength(text[length..], out _) == 0 && PictographAt(text[length..]) is var next and > 0)
            length += next;
        return length;
    }

    /// <summary>A text without the pictographs around it.</summary>
    public static ReadOnlySpan<char> TrimPictographs(ReadOnlySpan<char> text)
    {
        text = text[PictographLength(text)..];
        while (!text.IsEmpty && (char.IsWhiteSpace(text[^1]) || text[^1] is '\uFE0F' || (text[^1] >= '\u2190' && PictographAt(text[^(char.IsLowSurrogate(text[^1]) && text.Length > 1 ? 2 : 1)..]) > 0)))
            text = text[..^(char.IsLowSurrogate(text[^1]) && text.Length > 1 ? 2 : 1)];
        return text;
    }

    /// <summary>The length of the pictograph, the joiner or the blank that a text opens with, or 0.</summary>
    private static int PictographAt(ReadOnlySpan<char> text)
    {
        if (text[0] < '\u2190')
            return char.IsWhiteSpace(text[0]) || text[0] is '\u200D' ? 1 : 0;
        if (Rune.DecodeFromUtf16(text, out var rune, out var length) is not OperationStatus.Done)
            return 0;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol || rune.Value is 0xFE0F or 0x20E3 ? length : 0;
    }

    public static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    /// <summary>How many words a text has; where a script does not divide them, two letters count as one.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var undivided = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isUndivided = c >= '\u0E00' && IsUndivided(c);
            var isWord = !isUndivided && !char.IsWhiteSpace(c);
            count += isWord && !inWord ? 1 : 0;
            undivided += isUndivided ? 1 : 0;
            inWord = isWord;
        }

        return count + ((undivided + 1) / 2);
    }

    /// <summary>
    /// The last mark that tells what a text is, quotes and brackets at its end left aside, in the form that it has in English; <c>\0</c>
    /// for an empty text.
    /// </summary>
    public static char LastMark(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd(" \n\"'”’)]*_」』）】》");
        return trimmed.IsEmpty ? '\0' : Plain(trimmed[^1]);
    }

    /// <summary>A mark of another script as the one that means the same in English.</summary>
    public static char Plain(char mark) => mark switch
    {
        < '\u0080' => mark,
        '：' or '︰' => ':',
        '。' or '．' or '｡' or '।' or '۔' => '.',
        '？' or '؟' => '?',
        '！' => '!',
        '，' or '،' => ',',
        '；' or '؛' => ';',
        _ => mark,
    };

    /// <summary>Whether a letter is of a script without blanks between its words: Thai, Lao, Burmese, Khmer, Kana, Han.</summary>
    private static bool IsUndivided(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Letters and digits in lower case with single spaces between the words: what two texts have in common whatever their form.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                buffer[length++] = char.ToLowerInvariant(c);
            else if (c is not ('\'' or '’') && length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }

        return new string(buffer[..length].TrimEnd(' '));
    }
}
