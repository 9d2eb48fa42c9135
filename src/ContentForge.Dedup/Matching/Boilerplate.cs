using ContentForge.Dedup.Options;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Matching;

/// <summary>
/// The shingles that many unrelated texts share. They are counted once for each group of similar texts: a text with three
/// hundred variants would otherwise look like boilerplate itself.
/// </summary>
internal sealed class Boilerplate
{
    /// <summary>Groups that are counted. More would change little: the standard error of a share of 3 % among 4,096 is
    /// .27 %.</summary>
    private const int SampleLimit = 4096;

    public static readonly Boilerplate None = new([]);

    /// <summary>In how many groups each shingle occurs.</summary>
    private readonly Dictionary<ulong, int> _groups;

    /// <summary>Which shingles may be boilerplate, by their highest 16 bits, which fit the cache of a processor: most are ruled out
    /// without a look into the table.</summary>
    private readonly bool[] _filter = new bool[1 << 16];

    private Boilerplate(Dictionary<ulong, int> groups)
    {
        _groups = groups;
        foreach (var shingle in groups.Keys) _filter[shingle >> 48] = true;
    }

    public int Count => _groups.Count;

    public static Boilerplate Of(
        IReadOnlyList<Representative> texts, DisjointSets groups, DedupOptions options, CancellationToken cancellation)
    {
        var sample = groups.Sets().OrderBy(g => texts[g[0]].Body.Fingerprint).Take(SampleLimit).ToList();
        var shingles = new List<ulong>();
        foreach (var group in sample)
        {
            cancellation.ThrowIfCancellationRequested();
            shingles.AddRange(Union([.. group.Select(text => texts[text].Body.Shingles(options.ShingleSize))]));
        }

        shingles.Sort();
        var limit = Math.Max(options.BoilerplateMinimum, options.BoilerplateShare * sample.Count);
        var common = new Dictionary<ulong, int>();
        for (int start = 0, end; start < shingles.Count; start = end)
        {
            end = start + 1;
            while (end < shingles.Count && shingles[end] == shingles[start]) end++;
            if (end - start > limit) common.Add(shingles[start], end - start);
        }

        return new Boilerplate(common);
    }

    /// <summary>The shingles without the boilerplate; the same array if there is none in it.</summary>
    public ulong[] Core(ulong[] shingles) =>
        _groups.Count == 0 || !Array.Exists(shingles, Contains) ? shingles : Array.FindAll(shingles, s => !Contains(s));

    /// <summary>Whether most of the runs of words in a part of a text are boilerplate.</summary>
    /// <param name="shingles">Those of the text, one for each word that begins one.</param>
    /// <param name="start">The first word of the part.</param>
    /// <param name="words">How many words it has.</param>
    public bool Covers(ReadOnlySpan<ulong> shingles, int start, int words)
    {
        var part = shingles[Math.Min(start, shingles.Length)..Math.Min(start + words, shingles.Length)];
        var common = 0;
        foreach (var shingle in part)
            if (Contains(shingle)) common++;
        return common * 2 > part.Length;
    }

    /// <summary>The most common phrases, in words. Shingles that overlap in a text and are equally common are one phrase.</summary>
    public List<BoilerplatePhrase> Phrases(IReadOnlyList<Representative> texts, DedupOptions options)
    {
        var told = new HashSet<ulong>();
        var phrases = new List<BoilerplatePhrase>();
        foreach (var (shingle, groups) in _groups.OrderByDescending(s => s.Value).ThenBy(s => s.Key))
        {
            if (phrases.Count == options.BoilerplateListed) break;
            if (told.Contains(shingle)) continue;
            var text = texts.First(t => Array.BinarySearch(t.Body.Shingles(options.ShingleSize), shingle) >= 0).Body.Text;
            var tokens = Tokenizer.Tokenize(text);
            var inOrder = ShingleSet.InOrder(tokens.Hashes, options.ShingleSize);
            int start = Array.IndexOf(inOrder, shingle), end = start;
            while (start > 0 && IsAsCommon(inOrder[start - 1])) start--;
            while (end + 1 < inOrder.Length && IsAsCommon(inOrder[end + 1])) end++;
            told.UnionWith(inOrder[start..(end + 1)]);
            phrases.Add(new BoilerplatePhrase(tokens.Phrase(start, Math.Min(end - start + options.ShingleSize, tokens.Count)), groups));

            bool IsAsCommon(ulong other) => _groups.TryGetValue(other, out var found) && found == groups;
        }

        return phrases;
    }

    private bool Contains(ulong shingle) => _filter[shingle >> 48] && _groups.ContainsKey(shingle);

    private static IEnumerable<ulong> Union(IReadOnlyList<ulong[]> sets) => sets.Count == 1 ? sets[0] : sets.SelectMany(set => set).Distinct();
}
