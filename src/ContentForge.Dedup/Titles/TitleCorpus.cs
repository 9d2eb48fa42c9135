using System.Collections.Frozen;

namespace ContentForge.Dedup.Titles;

/// <summary>
/// How much a word tells in a corpus: its inverse document frequency over texts of unrelated families, so that a word of one text that was
/// copied a hundred times is as rare as it is (Spärck Jones, "A statistical interpretation of term specificity", 1972).
/// </summary>
public sealed class TitleCorpus
{
    /// <summary>Texts that are thought to be there beside those of the corpus, so that a single text does not make all its words common. Chosen.</summary>
    private const double Unread = 10;

    private readonly FrozenDictionary<string, int> _frequencies;
    private readonly int _texts;

    private TitleCorpus(FrozenDictionary<string, int> frequencies, int texts) => (_frequencies, _texts) = (frequencies, texts);

    /// <summary>Counts the words of a corpus.</summary>
    /// <param name="texts">One text of each family.</param>
    public static TitleCorpus Of(IEnumerable<string> texts)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (var text in texts)
        {
            count++;
            foreach (var stem in TitleWords.Of(text).ToHashSet(StringComparer.Ordinal))
                frequencies[stem] = frequencies.GetValueOrDefault(stem) + 1;
        }

        return new TitleCorpus(frequencies.ToFrozenDictionary(StringComparer.Ordinal), count);
    }

    /// <summary>From 0 for a word of every text to 1 for one of no text.</summary>
    internal double Weight(string stem) =>
        Math.Clamp(Math.Log((_texts + Unread) / (_frequencies.GetValueOrDefault(stem) + 1.0)) / Math.Log(_texts + Unread), 0, 1);
}
