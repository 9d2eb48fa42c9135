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

    public static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isWord = !char.IsWhiteSpace(c);
            count += isWord && !inWord ? 1 : 0;
            inWord = isWord;
        }

        return count;
    }

    /// <summary>The last mark that tells what a text is, quotes and brackets at its end left aside; <c>\0</c> for an empty text.</summary>
    public static char LastMark(ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd(" \n\"'”’)]*_");
        return trimmed.IsEmpty ? '\0' : trimmed[^1];
    }

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
