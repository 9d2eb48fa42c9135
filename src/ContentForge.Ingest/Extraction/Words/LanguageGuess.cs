using System.Collections.Frozen;

namespace ContentForge.Ingest.Extraction.Words;

/// <summary>Tells the language of a text from its smallest words, which no author can avoid.</summary>
internal static class LanguageGuess
{
    private const int EnoughChars = 3000;
    private const int EnoughHits = 8;

    private static readonly (string Language, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words)[] FunctionWords =
        [.. Vocabulary.Languages.Select(language => (language, Load(language)))];

    /// <summary>The language of a text, <c>en</c> when it does not show.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        var hits = new int[FunctionWords.Length];
        var seen = 0;
        foreach (var text in texts)
        {
            foreach (var word in text.AsSpan().Split(' '))
            {
                for (var i = 0; i < hits.Length; i++)
                    hits[i] += FunctionWords[i].Words.Contains(text.AsSpan()[word]) ? 1 : 0;
            }

            seen += text.Length;
            if (seen > EnoughChars)
                break;
        }

        var best = Array.IndexOf(hits, hits.Max());
        return hits[best] >= EnoughHits ? FunctionWords[best].Language : "en";
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Load(string language) =>
        WordFile.Read(language).Where(word => word.Group is "function words").Select(word => word.Phrase)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
