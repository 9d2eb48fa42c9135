using System.Globalization;
using System.Text;

namespace ContentForge.Site.Search;

/// <summary>
/// Cuts a text into the terms that the index knows. The script of the search page cuts queries in the same way: whoever changes one
/// must change the other.
/// </summary>
internal static class SearchTokens
{
    private const int LongestTerm = 40;

    /// <summary>The words of a text in lower case, without apostrophes.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (rune.Value is not ('\'' or 0x2019) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary>The terms of a text.</summary>
    public static IEnumerable<string> Terms(string text) => Words(text).Where(word => word.Length <= LongestTerm).Select(Stem);

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
