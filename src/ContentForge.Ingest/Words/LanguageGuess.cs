using System.Collections.Frozen;

namespace ContentForge.Ingest.Words;

/// <summary>Tells the language of a text from its smallest words, which no author can avoid.</summary>
internal static class LanguageGuess
{
    /// <summary>Chosen: some three hundred words, of which every third is a small one.</summary>
    private const int EnoughChars = 2000;

    /// <summary>Chosen: fewer may be names and quotations.</summary>
    private const int EnoughHits = 8;

    /// <summary>The words that tell languages apart are short: "der", "les", "with".</summary>
    private const int LongestWord = 5;

    /// <summary>Each word with a bit for every language that uses it.</summary>
    private static readonly FrozenDictionary<string, int> FunctionWords = Vocabulary.Languages
        .SelectMany((language, index) => WordFile.Read(language).Where(word => word.Group is "function words").Select(word => (word.Phrase, Bit: 1 << index)))
        .GroupBy(word => word.Phrase, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.Aggregate(0, (bits, word) => bits | word.Bit), StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a text, <c>en</c> when it does not show.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        var hits = new int[Vocabulary.Languages.Length];
        var lookup = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var seen = 0;
        foreach (var text in texts)
        {
            foreach (var range in text.AsSpan().Split(' '))
            {
                var word = text.AsSpan()[range];
                if (word.Length is 0 or > LongestWord || !lookup.TryGetValue(word, out var bits))
                    continue;
                for (var i = 0; i < hits.Length; i++)
                    hits[i] += (bits >> i) & 1;
            }

            seen += text.Length;
            if (seen > EnoughChars)
                break;
        }

        var best = Array.IndexOf(hits, hits.Max());
        return hits[best] >= EnoughHits ? Vocabulary.Languages[best] : "en";
    }
}
