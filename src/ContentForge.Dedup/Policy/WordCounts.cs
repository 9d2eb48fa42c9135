using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Policy;

/// <summary>How often a text uses each word. Only what is written without capitals and digits counts, and no word that has an
/// opposite: names and directions may change within a series.</summary>
internal sealed class WordCounts
{
    private readonly (ulong Word, int Count)[] _counts;
    private readonly int _words;
    private readonly int _texts;

    private WordCounts((ulong, int)[] counts, int words, int texts)
    {
        _counts = counts;
        _words = words;
        _texts = texts;
    }

    /// <summary>The words of a text on average.</summary>
    public double AverageLength => (double)_words / _texts;

    public static WordCounts Of(WordView view)
    {
        var words = new List<ulong>(view.Hashes.Length);
        for (var i = 0; i < view.Hashes.Length; i++)
            if (view.IsPlain(i) && !OppositeWords.Contains(view.Hashes[i])) words.Add(view.Hashes[i]);
        words.Sort();
        var counts = new List<(ulong Word, int Count)>();
        foreach (var word in words)
        {
            if (counts.Count > 0 && counts[^1].Word == word) counts[^1] = (word, counts[^1].Count + 1);
            else counts.Add((word, 1));
        }

        return new WordCounts([.. counts], view.Hashes.Length, texts: 1);
    }

    /// <summary>The counts of both together.</summary>
    public WordCounts Join(WordCounts other)
    {
        var sums = new List<(ulong, int)>(_counts.Length + other._counts.Length);
        foreach (var (word, count, otherCount) in Aligned(other)) sums.Add((word, count + otherCount));
        return new WordCounts([.. sums], _words + other._words, _texts + other._texts);
    }

    /// <summary>The largest difference in how often one word is used in a text on average, among the words that one side uses
    /// at least twice as often. That leaves out "of" and "the", whose number varies with the style.</summary>
    public double LargestShift(WordCounts other)
    {
        var largest = 0.0;
        foreach (var (_, count, otherCount) in Aligned(other))
        {
            var (mine, theirs) = ((double)count / _texts, (double)otherCount / other._texts);
            if (Math.Max(mine, theirs) >= 2 * Math.Min(mine, theirs)) largest = Math.Max(largest, Math.Abs(mine - theirs));
        }

        return largest;
    }

    private IEnumerable<(ulong Word, int Count, int OtherCount)> Aligned(WordCounts other)
    {
        int i = 0, j = 0;
        var (a, b) = (_counts, other._counts);
        while (i < a.Length || j < b.Length)
        {
            var order = i == a.Length ? 1 : j == b.Length ? -1 : a[i].Word.CompareTo(b[j].Word);
            yield return (order <= 0 ? a[i].Word : b[j].Word, order <= 0 ? a[i].Count : 0, order >= 0 ? b[j].Count : 0);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
    }
}
