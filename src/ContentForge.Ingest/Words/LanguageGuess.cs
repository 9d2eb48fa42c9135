using System.Collections.Frozen;

namespace ContentForge.Ingest.Words;

/// <summary>Tells the language of a text from its script, or from its smallest words, which no author can avoid.</summary>
internal static class LanguageGuess
{
    /// <summary>Chosen: some three hundred words, of which every third is a small one.</summary>
    private const int EnoughChars = 2000;

    /// <summary>Chosen: fewer may be names and quotations.</summary>
    private const int EnoughHits = 8;

    /// <summary>Chosen: the small words listed are a fifth of a text and more; one of them alone, which languages share, is a tenth at most.</summary>
    private const int WordsPerHit = 10;

    /// <summary>The words that tell languages apart are short: "der", "les", "with".</summary>
    private const int LongestWord = 5;

    /// <summary>Scripts with the language that most texts in them are of. Kana before Han, which Japanese texts have as well.</summary>
    private static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u3040', '\u30FF', "ja"), ('\uAC00', '\uD7A3', "ko"), ('\u3400', '\u9FFF', "zh"), ('\u0400', '\u04FF', "ru"), ('\u0370', '\u03FF', "el"),
        ('\u0590', '\u05FF', "he"), ('\u0600', '\u06FF', "ar"), ('\u0900', '\u097F', "hi"), ('\u0E00', '\u0E7F', "th"),
    ];

    /// <summary>Each word with a bit for every language that uses it.</summary>
    private static readonly FrozenDictionary<string, int> FunctionWords = Vocabulary.Languages
        .SelectMany((language, index) => WordFile.Read(language)["function words"].Select(word => (Word: word, Bit: 1 << index)))
        .GroupBy(word => word.Word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate(0, (bits, word) => bits | word.Bit), StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a text, or null when it does not show.</summary>
    public static string? Of(IEnumerable<string> texts)
    {
        var hits = new int[Vocabulary.Languages.Length];
        var scripts = new int[Scripts.Length];
        var (words, letters, seen) = (0, 0, 0);
        foreach (var text in texts)
        {
            letters += CountScripts(text, scripts);
            words += CountWords(text, hits);
            seen += text.Length;
            if (seen > EnoughChars)
                break;
        }

        // Names and menus of a program stay Latin in every language; a quarter in another script is no quotation.
        var script = Array.FindIndex(scripts, count => count > letters / 4);
        if (script >= 0)
            return Scripts[script].Language;
        var best = Array.IndexOf(hits, hits.Max());
        return hits[best] >= EnoughHits && hits[best] * WordsPerHit >= words ? Vocabulary.Languages[best] : null;
    }

    private static int CountWords(ReadOnlySpan<char> text, int[] hits)
    {
        var lookup = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            words++;
            var word = text[range];
            if (word.Length is 0 or > LongestWord || !lookup.TryGetValue(word, out var bits))
                continue;
            for (var i = 0; i < hits.Length; i++)
                hits[i] += (bits >> i) & 1;
        }

        return words;
    }

    private static int CountScripts(string text, int[] scripts)
    {
        var letters = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, EnoughChars)))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            if (c < '\u0370')
                continue;
            var script = Array.FindIndex(Scripts, script => c >= script.First && c <= script.Last);
            if (script >= 0)
                scripts[script]++;
        }

        return letters;
    }
}
