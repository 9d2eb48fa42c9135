using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Union;

/// <summary>Which steps of two runs are the same: their longest common subsequence.</summary>
internal static class StepAlignment
{
    /// <summary>Steps of a run that are looked at. Chosen: nobody follows more, and the time grows with the square.</summary>
    private const int Limit = 200;

    /// <summary>The places of equal steps in both runs, ascending.</summary>
    public static List<(int First, int Second)> Of(ImmutableArray<Step> first, ImmutableArray<Step> second)
    {
        var (a, b) = (Wordings(first), Wordings(second));
        var lengths = new int[a.Length + 1, b.Length + 1];
        var same = new bool[a.Length, b.Length];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                same[i, j] = a[i].IsSame(b[j]);
                lengths[i, j] = same[i, j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (same[i, j] && lengths[i, j] == lengths[i + 1, j + 1] + 1) pairs.Add((i++, j++));
            else if (lengths[i + 1, j] >= lengths[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }

    private static ImmutableArray<Wording> Wordings(ImmutableArray<Step> steps) =>
        [.. steps.Take(Limit).Select(step => new Wording(step.Instruction.Plain))];
}

/// <summary>The words of a text and its pairs of neighbouring words, to tell whether two texts say the same in other words.</summary>
internal sealed class Wording
{
    /// <summary>Share of the words of the shorter text that make the longer one say the same. Two instructions of one article
    /// share half of their words by chance: "tap", "open", "the settings". Chosen: half way from that to all.</summary>
    private const double SharedWords = 0.75;

    /// <summary>The same for pairs of neighbours, of which a slight change spoils two. Chosen: a word that differs in five leaves
    /// half of the pairs.</summary>
    private const double SharedPairs = 0.5;

    private readonly HashSet<ulong> _words = [];
    private readonly HashSet<ulong> _pairs = [];

    public Wording(params IEnumerable<string> texts)
    {
        foreach (var text in texts) Add(text);
    }

    /// <summary>Takes more text in.</summary>
    public void Add(string text)
    {
        var words = Tokenizer.Tokenize(text).Hashes;
        _words.UnionWith(words.ToArray());
        if (words.Length > 1) _pairs.UnionWith(ShingleSet.InOrder(words, 2));
    }

    /// <summary>True if the two texts say the same: one of them is, perhaps reworded slightly, part of the other.</summary>
    public bool IsSame(Wording other) =>
        Containment(_words, other._words) >= SharedWords || Containment(_pairs, other._pairs) >= SharedPairs;

    /// <summary>True if this long text says what the other says. Single words prove nothing then: a long text has them all.</summary>
    public bool Says(Wording other) =>
        other._pairs.Count == 0 ? other._words.IsSubsetOf(_words) : (double)other._pairs.Count(_pairs.Contains) / other._pairs.Count >= SharedPairs;

    private static double Containment(HashSet<ulong> first, HashSet<ulong> second)
    {
        var (small, large) = first.Count <= second.Count ? (first, second) : (second, first);
        return small.Count == 0 ? 0 : (double)small.Count(large.Contains) / small.Count;
    }
}
