using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ContentForge.Site.Relevance;

/// <summary>
/// The phrases of one to three words that some articles are called by, and how much each article is about each of them. A phrase is known by
/// the stems of its words, with a blank between them.
/// </summary>
internal sealed class Phrases
{
    private const int LongestPhrase = 3;

    // A copy's title says less about spelling than the one that was chosen. Chosen.
    private const double SpellingOfCopy = 0.2;

    // An article is about what its title names; what fixes or the opening name has to be named again and again. Chosen.
    private const double ShareOfFix = 0.2;
    private const int MostFixes = 2;
    private const double ShareOfOpening = 0.15;
    private const int FewestInOpening = 2;
    private const int MostInOpening = 4;

    // The share of its strength that a phrase has when the text hardly says it. Chosen like the weights of terms: some twenty mentions make
    // a phrase the subject of a text.
    private const double UnsaidShare = 0.25;
    private const double ShareOfMention = 0.25;

    // Weaker is a mention. Chosen.
    private const double Weakest = 0.3;

    // Copies beyond these tell nothing new about a title. Chosen; it bounds the work for one article.
    private const int MostTitles = 100;

    private readonly Dictionary<string, Dictionary<string, double>> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Article, double Strength)>> _members = new(StringComparer.Ordinal);

    private Phrases(int count) => Count = count;

    /// <summary>How many articles there are.</summary>
    public int Count { get; }

    /// <summary>The phrases that articles are about, each with these articles (by number, in order) and how much each is about it: up to 1.</summary>
    public IReadOnlyDictionary<string, List<(int Article, double Strength)>> Members => _members;

    public static Phrases Of(ImmutableArray<ArticleSubject> subjects)
    {
        var phrases = new Phrases(subjects.Length);
        var shares = subjects.Select(phrases.Shares).ToArray();
        var wanted = shares.SelectMany(named => named.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var (article, subject) in subjects.Index())
        {
            var said = CountIn(subject.Body, wanted);
            foreach (var phrase in said.Keys)
                CollectionsMarshal.GetValueRefOrAddDefault(phrases._frequencies, phrase, out _)++;
            foreach (var (phrase, share) in shares[article])
            {
                var strength = share * Math.Min(1, UnsaidShare + (ShareOfMention * Math.Log(1 + said.GetValueOrDefault(phrase))));
                if (strength >= Weakest)
                    (CollectionsMarshal.GetValueRefOrAddDefault(phrases._members, phrase, out _) ??= []).Add((article, strength));
            }
        }

        return phrases;
    }

    /// <summary>The share of the articles whose text says a phrase or word, 0 to 1.</summary>
    public double Frequency(string phrase) => (double)_frequencies.GetValueOrDefault(phrase) / Count;

    /// <summary>In how many titles a phrase stands; a copy counts for less.</summary>
    public double Titles(string phrase) => _spellings.TryGetValue(phrase, out var found) ? found.Values.Sum() : 0;

    /// <summary>The words of a phrase as titles mostly write them, in lower case.</summary>
    public string Spelling(string phrase) =>
        _spellings[phrase].OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).First().Key;

    private Dictionary<string, double> Shares(ArticleSubject subject)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (phrase, count) in InTexts(subject.OtherTitles.Take(MostTitles), SpellingOfCopy))
            shares[phrase] = (double)count / Math.Min(subject.OtherTitles.Length, MostTitles);
        foreach (var (phrase, count) in InTexts(subject.FixTitles, 0))
            Raise(phrase, ShareOfFix * Math.Min(count, MostFixes));
        foreach (var (phrase, count) in InTexts([subject.Opening], 0, distinct: false).Where(entry => entry.Value >= FewestInOpening))
            Raise(phrase, ShareOfOpening * Math.Min(count, MostInOpening));
        foreach (var phrase in InTexts([subject.Title], 1).Keys)
            shares[phrase] = 1;
        return shares;

        void Raise(string phrase, double share) => shares[phrase] = Math.Max(share, shares.GetValueOrDefault(phrase));
    }

    /// <summary>In how many texts each phrase is, or how often.</summary>
    private Dictionary<string, int> InTexts(IEnumerable<string> texts, double spelling, bool distinct = true)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var found = In(text);
            foreach (var (phrase, words) in found)
            {
                if (spelling > 0)
                    CollectionsMarshal.GetValueRefOrAddDefault(CollectionsMarshal.GetValueRefOrAddDefault(_spellings, phrase, out _) ??= new(StringComparer.Ordinal), words, out _) += spelling;
            }

            foreach (var phrase in distinct ? found.Select(entry => entry.Phrase).Distinct(StringComparer.Ordinal) : found.Select(entry => entry.Phrase))
                CollectionsMarshal.GetValueRefOrAddDefault(counts, phrase, out _)++;
        }

        return counts;
    }

    private static List<(string Phrase, string Words)> In(string text)
    {
        var words = SearchTokens.Words(text).ToArray();
        var stems = Array.ConvertAll(words, SearchTokens.Stem);
        var found = new List<(string Phrase, string Words)>();
        for (var first = 0; first < words.Length; first++)
        {
            // Two pairs of letters overlap, so a phrase of them says one letter twice.
            for (var length = 1; length <= LongestPhrase && first + length <= words.Length && (length == 1 || !SearchTokens.IsSpaceless(words[first + length - 1])); length++)
                found.Add((string.Join(' ', stems, first, length), string.Join(' ', words, first, length)));
        }

        return found;
    }

    /// <summary>How often a text says each of the wanted phrases.</summary>
    private static Dictionary<string, int> CountIn(string text, HashSet<string> wanted)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var byText = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        var stems = SearchTokens.Words(text).Select(SearchTokens.Stem).ToArray();
        var line = string.Join(' ', stems).AsSpan();
        var start = 0;
        for (var first = 0; first < stems.Length; first++)
        {
            var end = start - 1;
            for (var length = 1; length <= LongestPhrase && first + length <= stems.Length; length++)
            {
                end += stems[first + length - 1].Length + 1;
                if (byText.TryGetValue(line[start..end], out var phrase))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, phrase, out _)++;
            }

            start += stems[first].Length + 1;
        }

        return counts;
    }
}
