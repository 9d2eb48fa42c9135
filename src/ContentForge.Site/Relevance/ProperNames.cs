using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace ContentForge.Site.Relevance;

/// <summary>Tells the names of makers, products and places from the words for what happens, by how a corpus writes them.</summary>
internal static partial class ProperNames
{
    // Words stand at the beginning of a sentence now and then, and names are written in small letters now and then. Chosen.
    private const double CapitalShare = 0.8;

    // Where so much is written with a capital, as all nouns are in German, a capital tells nothing. Chosen.
    private const double MostCapitals = 0.4;

    /// <summary>The terms that texts write with a capital nearly everywhere.</summary>
    public static HashSet<string> In(ImmutableArray<ArticleSubject> subjects)
    {
        var all = new Dictionary<string, (int Capitals, int All)>(StringComparer.Ordinal);
        foreach (var counts in subjects.AsParallel().AsOrdered().Select(subject => Count(subject.Body)))
        {
            foreach (var (term, (capitals, count)) in counts)
                Add(all, term, capitals, count);
        }

        return [.. all.Where(entry => entry.Value.Capitals >= CapitalShare * entry.Value.All).Select(entry => entry.Key)];
    }

    private static Dictionary<string, (int Capitals, int All)> Count(string text)
    {
        var counts = new Dictionary<string, (int Capitals, int All)>(StringComparer.Ordinal);
        var (capitals, words) = (0, 0);
        foreach (Match match in Word().Matches(text))
        {
            var isCapital = char.IsUpper(match.ValueSpan[0]) || match.ValueSpan.IndexOfAnyInRange('0', '9') >= 0;
            capitals += isCapital ? 1 : 0;
            words++;
            foreach (var term in SearchTokens.Terms(match.Value))
                Add(counts, term, isCapital ? 1 : 0, 1);
        }

        return capitals > words * MostCapitals ? [] : counts;
    }

    private static void Add(Dictionary<string, (int Capitals, int All)> counts, string term, int capitals, int count)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _);
        entry = (entry.Capitals + capitals, entry.All + count);
    }

    // Behind a full stop every word has a capital.
    [GeneratedRegex(@"(?<=[^.!?:\s]\s+)[\p{L}\p{Nd}][\p{L}\p{Nd}\p{Mn}'’-]*", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
