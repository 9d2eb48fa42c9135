using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Policy;

/// <summary>How often a text uses each word. Only what is written without capitals and digits counts, and no word that has an
/// opposite: names and directions may change within a series.</summary>
internal sealed class WordCounts
{
    private readonly (ulong Word, int Count)[] _counts;

    private WordCounts((ulong, int)[] counts, int total)
    {
        _counts = counts;
        Total = total;
    }

    public int Total { get; }

    public static WordCounts Of(WordView words)
    {
        var counts = Enumerable.Range(0, words.Hashes.Length)
            .Where(i => words.IsPlain(i) && !OppositeWords.Contains(words.Hashes[i]))
            .CountBy(i => words.Hashes[i])
            .Select(c => (c.Key, c.Value))
            .ToArray();
        Array.Sort(counts, static (a, b) => a.Key.CompareTo(b.Key));
        return new WordCounts(counts, words.Hashes.Length);
    }

    /// <summary>The largest difference in the use of one word.</summary>
    public int LargestShift(WordCounts other)
    {
        int i = 0, j = 0, largest = 0;
        var (a, b) = (_counts, other._counts);
        while (i < a.Length || j < b.Length)
        {
            var order = i == a.Length ? 1 : j == b.Length ? -1 : a[i].Word.CompareTo(b[j].Word);
            var shift = (order <= 0 ? a[i].Count : 0) - (order >= 0 ? b[j].Count : 0);
            largest = Math.Max(largest, Math.Abs(shift));
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return largest;
    }
}
