using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Results;

namespace ContentForge.Dedup.Policy;

/// <summary>
/// Connects the texts of a series: the same sentences once the names are masked, names that one has consistently in place of
/// the other's, and no word that one of them uses much more often, since that word would be its subject. Single texts first;
/// then whole groups by their average use of words, in which the chance wording of single introductions evens out.
/// </summary>
internal sealed class SeriesLinker(int texts, SubstitutionFinder substitutions, DedupOptions options)
{
    private readonly DisjointSets _groups = new(texts);
    private readonly WordCounts?[] _counts = new WordCounts?[texts];
    private readonly List<TextPair> _undecided = [];
    private readonly List<SeriesLink> _links = [];

    /// <summary>Connects a pair if it is one of a series by itself.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="names">The names that differ, if they are known already.</param>
    public void Offer(TextPair pair, List<Substitution>? names = null)
    {
        // A pair that is connected already needs no proof of its own.
        if (_groups.Find(pair.First) == _groups.Find(pair.Second)) return;
        if (pair.Masked.Jaccard < options.SeriesMaskedJaccard) return;
        if (IsSameSubject(Counts(pair.First), Counts(pair.Second))) Link(pair, names);
        else _undecided.Add(pair);
    }

    /// <summary>Connects groups that are the same on average, and gives all connections.</summary>
    public IReadOnlyList<SeriesLink> Finish(CancellationToken cancellation)
    {
        var averages = Averages();
        var refused = new HashSet<(int, int)>();
        foreach (var pair in _undecided)
        {
            cancellation.ThrowIfCancellationRequested();
            var (first, second) = (_groups.Find(pair.First), _groups.Find(pair.Second));
            if (first == second || refused.Contains((first, second)) || refused.Contains((second, first))) continue;
            if (!IsSameSubject(averages[first], averages[second]) || !Link(pair)) refused.Add((first, second));
            else averages[_groups.Find(first)] = averages[first].Join(averages[second]);
        }

        return _links;
    }

    private Dictionary<int, WordCounts> Averages()
    {
        var groups = _undecided.SelectMany(p => new[] { _groups.Find(p.First), _groups.Find(p.Second) }).ToHashSet();
        var averages = new Dictionary<int, WordCounts>();
        for (var text = 0; text < texts; text++)
        {
            var group = _groups.Find(text);
            if (groups.Contains(group))
                averages[group] = averages.TryGetValue(group, out var sum) ? sum.Join(Counts(text)) : Counts(text);
        }

        return averages;
    }

    private bool Link(TextPair pair, List<Substitution>? names = null)
    {
        names ??= substitutions.Names(pair.First, pair.Second);
        if (names.Count == 0) return false;
        _groups.Union(pair.First, pair.Second);
        _links.Add(new SeriesLink(pair.First, pair.Second, names[0]));
        return true;
    }

    private bool IsSameSubject(WordCounts first, WordCounts second) =>
        first.LargestShift(second)
            <= Math.Max(options.SubstitutionMinimum, options.SeriesWordShift * Math.Min(first.AverageLength, second.AverageLength));

    private WordCounts Counts(int text) => _counts[text] ??= WordCounts.Of(substitutions.View(text));
}

/// <summary>Two texts of one series and the names that change between them most often.</summary>
internal readonly record struct SeriesLink(int First, int Second, Substitution Substitution);
