using System.Runtime.InteropServices;

namespace ContentForge.Dedup.Matching;

/// <summary>
/// The shingles that many unrelated texts share. They are counted once for each group of similar texts: a text with three
/// hundred variants would otherwise look like boilerplate itself.
/// </summary>
internal sealed class Boilerplate
{
    /// <summary>Groups that are counted. More change the counts by less than the share can notice: the standard error of 3 %
    /// of 16,384 is .13 %.</summary>
    private const int SampleLimit = 16_384;

    public static readonly Boilerplate None = new([], 0);

    private readonly Dictionary<ulong, int> _frequencies;

    private Boilerplate(Dictionary<ulong, int> frequencies, int groups)
    {
        _frequencies = frequencies;
        Groups = groups;
    }

    /// <summary>How many groups were counted.</summary>
    public int Groups { get; }

    public int Count => _frequencies.Count;

    public static Boilerplate Of(
        IReadOnlyList<Representative> texts, DisjointSets groups, DedupOptions options, CancellationToken cancellation)
    {
        var sample = groups.Sets().OrderBy(g => texts[g[0]].Body.Fingerprint).Take(SampleLimit).ToList();
        var frequencies = new Dictionary<ulong, int>();
        foreach (var group in sample)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var shingle in Union(group.Select(i => texts[i].Body.Shingles).ToList()))
                CollectionsMarshal.GetValueRefOrAddDefault(frequencies, shingle, out _)++;
        }

        var limit = Math.Max(options.BoilerplateMinimum, options.BoilerplateShare * sample.Count);
        return new Boilerplate(frequencies.Where(f => f.Value > limit).ToDictionary(), sample.Count);
    }

    /// <summary>The shingles without the boilerplate; the same array if there is none in it.</summary>
    public ulong[] Core(ulong[] shingles)
    {
        if (_frequencies.Count == 0 || !Array.Exists(shingles, _frequencies.ContainsKey)) return shingles;
        return Array.FindAll(shingles, s => !_frequencies.ContainsKey(s));
    }

    /// <summary>The most common phrases, in words.</summary>
    public List<BoilerplatePhrase> Phrases(IReadOnlyList<Representative> texts, DedupOptions options) =>
        BoilerplatePhrases.Of(_frequencies, texts, options);

    private static IEnumerable<ulong> Union(List<ulong[]> sets) =>
        sets.Count == 1 ? sets[0] : sets.SelectMany(s => s).ToHashSet();
}
