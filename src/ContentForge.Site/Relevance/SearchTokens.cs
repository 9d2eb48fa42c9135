using System.Globalization;
using System.Text;
using ContentForge.Core.Model;

namespace ContentForge.Site.Relevance;

/// <summary>
/// Cuts a text into the terms that the index knows. The script of the search page cuts queries in the same way: whoever changes one
/// must change the other.
/// </summary>
internal static class SearchTokens
{
    // Chosen: no word that people type is longer; addresses and keys are.
    private const int LongestTerm = 40;
    private const string CodePrefix = "0x";
    // 0x and six digits: codes of Windows have eight, and what is shorter may be a number.
    private const int ShortestCode = 8;
    // Chosen: a shorter number is a model, and more letters are a word.
    private const int ShortestNumber = 5;
    private const int LongestNamePrefix = 5;

    /// <summary>
    /// The words of a text in lower case, without apostrophes and without the marks of Latin letters. Of scripts that put no spaces between
    /// words, such as Chinese, Japanese and Thai, each two neighbouring letters are a word.
    /// </summary>
    public static IEnumerable<string> Words(string text) => Pieces(text).Select(piece => piece.Word);

    /// <summary>Whether a word is of a script without spaces, and so may be half of one word and half of the next.</summary>
    public static bool IsSpaceless(string word) => word.Length > 0 && IsSpaceless(Rune.GetRuneAt(word, 0));

    /// <summary>
    /// The terms of a text: its words, and what several of them are when written as one. "Wi-Fi" is also "wifi", "ERR_TIMED_OUT" is one
    /// name, and "0x80070005" and "APP51900319" are found by their numbers, too.
    /// </summary>
    public static IEnumerable<string> Terms(string text)
    {
        var joined = new StringBuilder();
        var parts = 0;
        foreach (var (word, isJoined) in Pieces(text).Append((Word: "", IsJoined: false)))
        {
            if (!isJoined)
            {
                if (parts > 1 && joined.Length <= LongestTerm)
                    yield return Stem(joined.ToString());
                joined.Clear();
                parts = 0;
            }

            joined.Append(word);
            parts++;
            if (word.Length is 0 or > LongestTerm)
                continue;

            yield return Stem(word);
            if (word.Length >= ShortestCode && word.StartsWith(CodePrefix, StringComparison.Ordinal))
                yield return word[CodePrefix.Length..];
            else if (NumberOf(word) is { } number)
                yield return number;
        }
    }

    private static IEnumerable<(string Word, bool IsJoined)> Pieces(string text)
    {
        foreach (var (run, isJoined) in Runs(text))
        {
            if (run.EnumerateRunes().All(rune => !IsSpaceless(rune)))
            {
                yield return (run, isJoined);
                continue;
            }

            foreach (var word in Split(run))
                yield return (word, false);
        }
    }

    /// <summary>The pairs of letters of scripts without spaces, and the words of others between them.</summary>
    private static IEnumerable<string> Split(string run)
    {
        var runes = run.EnumerateRunes().ToArray();
        for (var start = 0; start < runes.Length;)
        {
            var end = start + 1;
            while (end < runes.Length && IsSpaceless(runes[end]) == IsSpaceless(runes[start]))
                end++;
            if (!IsSpaceless(runes[start]) || end == start + 1)
            {
                yield return string.Concat(runes[start..end]);
            }
            else
            {
                for (var at = start; at + 1 < end; at++)
                    yield return string.Concat(runes[at], runes[at + 1]);
            }

            start = end;
        }
    }

    // Thai and Lao, Burmese, Khmer, Japanese, Chinese; the blocks of Unicode as the script of the search page has them.
    private static bool IsSpaceless(Rune rune) => rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>The runs of letters and digits, each with whether a hyphen or an underscore alone stands between it and the one before.</summary>
    private static IEnumerable<(string Word, bool IsJoined)> Runs(string text)
    {
        var word = new StringBuilder();
        var (between, joiners) = (int.MaxValue, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                AppendPlain(word, rune);
            }
            else if (rune.Value is not ('\'' or 0x2019))
            {
                if (word.Length > 0)
                {
                    yield return (word.ToString(), IsJoined: between == 1 && joiners == 1);
                    word.Clear();
                    (between, joiners) = (0, 0);
                }

                between = between == int.MaxValue ? between : between + 1;
                joiners += rune.Value is '-' or '_' or 0x2010 or 0x2011 ? 1 : 0;
            }
        }

        if (word.Length > 0)
            yield return (word.ToString(), IsJoined: between == 1 && joiners == 1);
    }

    // "APP51900319" is found by its number: letters, then at least five digits.
    private static string? NumberOf(string word)
    {
        var letters = word.AsSpan().IndexOfAnyInRange('0', '9');
        return letters is > 0 and <= LongestNamePrefix && word.Length - letters >= ShortestNumber && word.AsSpan(letters).IndexOfAnyExceptInRange('0', '9') < 0
            ? word[letters..]
            : null;
    }

    private static void AppendPlain(StringBuilder word, Rune rune)
    {
        var letter = Rune.ToLowerInvariant(rune);
        if (rune.Value is >= 0x300 and <= 0x36F && word.Length > 0 && char.IsAsciiLetter(word[^1]))
            return;
        word.Append(Transliteration.WithoutMarks(letter) ?? letter.ToString());
    }

    /// <summary>
    /// A word without the endings that English changes most, so that "restarts", "restarting" and "restarted" are one term. A light
    /// stemmer that is wrong the same way on both sides does no harm.
    /// </summary>
    public static string Stem(string word)
    {
        if (word.Length < 4 || word.Any(c => c is < 'a' or > 'z'))
            return word;

        var stem = word;
        if (stem.EndsWith("ies", StringComparison.Ordinal))
            stem = stem[..^3] + "y";
        else if (stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
            stem = stem[..^1];

        if (stem.Length > 5 && stem.EndsWith("ing", StringComparison.Ordinal))
            stem = Undouble(stem[..^3]);
        else if (stem.Length > 4 && stem.EndsWith("ed", StringComparison.Ordinal))
            stem = Undouble(stem[..^2]);
        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static string Undouble(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
}
