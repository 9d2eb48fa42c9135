using System.Runtime.InteropServices;
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

    private readonly Dictionary<ulong, Occurrence> _shingles;

    private Boilerplate(Dictionary<ulong, Occurrence> shingles) => _shingles = shingles;

    public int Count => _shingles.Count;

    public static Boilerplate Of(
        IReadOnlyList<Representative> texts, DisjointSets groups, DedupOptions options, CancellationToken cancellation)
    {
        var sample = groups.Sets().OrderBy(g => texts[g[0]].Body.Fingerprint).Take(SampleLimit).ToList();
        var shingles = new Dictionary<ulong, Occurrence>();
        foreach (var group in sample)
        {
            cancellation.ThrowIfCancellationRequested();
            var seen = new HashSet<ulong>();
            foreach (var text in group)
                foreach (var shingle in texts[text].Body.Shingles(options.ShingleSize))
                    if (seen.Add(shingle)) Record(shingles, shingle, text);
        }

        var limit = Math.Max(options.BoilerplateMinimum, options.BoilerplateShare * sample.Count);
        return new Boilerplate(shingles.Where(s => s.Value.Groups > limit).ToDictionary());
    }

    /// <summary>The shingles without the boilerplate; the same array if there is none in it.</summary>
    public ulong[] Core(ulong[] shingles)
    {
        if (_shingles.Count == 0 || !Array.Exists(shingles, _shingles.ContainsKey)) return shingles;
        return Array.FindAll(shingles, s => !_shingles.ContainsKey(s));
    }

    /// <summary>The most common phrases, in words. Shingles that overlap in a text and are equally common are one phrase.</summary>
    public List<BoilerplatePhrase> Phrases(IReadOnlyList<Representative> texts, DedupOptions options)
    {
        var told = new HashSet<ulong>();
        var phrases = new List<BoilerplatePhrase>();
        foreach (var (shingle, occurrence) in _shingles.OrderByDescending(s => s.Value.Groups).ThenBy(s => s.Key))
        {
            if (phrases.Count == options.BoilerplateListed) break;
            if (told.Contains(shingle)) continue;
            var tokens = Tokenizer.Tokenize(texts[occurrence.Text].Body.Text);
            var inOrder = ShingleSet.InOrder(tokens.Hashes, options.ShingleSize);
            int start = Array.IndexOf(inOrder, shingle), end = start;
            while (start > 0 && IsAsCommon(inOrder[start - 1])) start--;
            while (end + 1 < inOrder.Length && IsAsCommon(inOrder[end + 1])) end++;
            told.UnionWith(inOrder[start..(end + 1)]);
            phrases.Add(new BoilerplatePhrase(
                tokens.Phrase(start, Math.Min(end - start + options.ShingleSize, tokens.Count)), occurrence.Groups));

            bool IsAsCommon(ulong other) => _shingles.TryGetValue(other, out var found) && found.Groups == occurrence.Groups;
        }

        return phrases;
    }

    private static void Record(Dictionary<ulong, Occurrence> shingles, ulong shingle, int text)
    {
        ref var occurrence = ref CollectionsMarshal.GetValueRefOrAddDefault(shingles, shingle, out var known);
        occurrence = known ? new Occurrence(occurrence.Groups + 1, Math.Min(occurrence.Text, text)) : new Occurrence(1, text);
    }

    /// <summary>In how many groups a shingle occurs, and the first text that has it.</summary>
    private readonly record struct Occurrence(int Groups, int Text);
}
