using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Titles;

/// <summary>The words of a title or a text, folded, with the endings off that do not change what a word is about.</summary>
internal static class TitleWords
{
    /// <summary>A stem keeps so many letters: "using" is not "us".</summary>
    private const int LeastStem = 4;

    /// <summary>The longest first; English endings, and plurals of many languages. A word that loses too much keeps its ending.</summary>
    private static readonly string[] Endings = ["ations", "ation", "ings", "ing", "ions", "ion", "ers", "ies", "ed", "es", "er", "s", "e", "y"];

    /// <summary>The longest part that a hyphen joins to its neighbour: "Wi-Fi" is "WiFi", and "e-mail" "email"; "step-by-step" has a part of two.</summary>
    private const int LongestJoined = 2;

    /// <summary>The stems of a text in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = WordFolder.Fold(tokens.Word(i));
            if (i + 1 < tokens.Count && IsJoined(text, tokens, i))
                word += WordFolder.Fold(tokens.Word(++i));
            yield return Stem(word);
        }
    }

    private static bool IsJoined(string text, TokenStream tokens, int at) =>
        tokens.Start(at + 1) - tokens.End(at) == 1 && text[tokens.End(at)] is '-' or '\u2010' or '\u2011'
        && (tokens.Word(at).Length <= LongestJoined || tokens.Word(at + 1).Length <= LongestJoined);

    /// <summary>What words of one meaning have in common: "crashes" and "crashing", "installation" and "install".</summary>
    public static string Stem(string word)
    {
        if (word.Any(char.IsDigit))
            return word;
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= LeastStem && word.EndsWith(ending, StringComparison.Ordinal))
                return Undoubled(word[..^ending.Length]);
        }

        return word;
    }

    /// <summary>"stopp" of "stopped" is "stop".</summary>
    private static string Undoubled(string stem) => stem.Length > LeastStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
}
