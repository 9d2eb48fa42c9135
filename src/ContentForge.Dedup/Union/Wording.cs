using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Union;

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
