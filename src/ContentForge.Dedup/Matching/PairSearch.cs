using ContentForge.Dedup.Options;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Matching;

/// <summary>
/// Finds the pairs of texts that are worth a decision, in three searches. The first goes over the whole texts; it yields
/// groups of similar texts, and the groups yield the boilerplate. The second, more sensitive one goes over the texts without
/// boilerplate, the third over the texts with their names masked, which brings variants of one text together. Every candidate
/// is compared exactly, so chance hits cost time and never make a wrong pair.
/// </summary>
internal sealed class PairSearch(
    IReadOnlyList<Representative> texts, DedupOptions options, CancellationToken cancellation)
{
    private readonly ParallelOptions _parallel = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
    private TextFactsCache _facts = new(texts, Boilerplate.None, options);

    public Boilerplate Boilerplate { get; private set; } = Boilerplate.None;

    public int Candidates { get; private set; }

    /// <summary>The pairs that are related or may be variants, by index.</summary>
    public IReadOnlyList<TextPair> Run()
    {
        var candidates = LshIndex.Candidates(
            [.. texts.Select(t => LshIndex.Keys(t.Body.Signature, options.DuplicateBands))], options, AreSimilar, cancellation);
        Boilerplate = Boilerplate.Of(texts, Connected(candidates), options, cancellation);
        _facts = new TextFactsCache(texts, Boilerplate, options);
        var (core, masked) = SignAgain();
        candidates.UnionWith(LshIndex.Candidates(core, options, null, cancellation));
        candidates.UnionWith(LshIndex.Candidates(masked, options, null, cancellation));
        Candidates = candidates.Count;
        return Verify(ByGroup(candidates));
    }

    /// <summary>Decides by the signatures, which needs no text. It leaves out what shares a band by chance, as texts full of the
    /// same boilerplate do: their number grows with the square of the corpus.</summary>
    private bool AreSimilar(int first, int second) =>
        MinHasher.Estimate(texts[first].Body.Signature, texts[second].Body.Signature) >= options.RelatedJaccard;

    private DisjointSets Connected(PairSet candidates)
    {
        var groups = new DisjointSets(texts.Count);
        foreach (var (first, second) in candidates.Pairs()) groups.Union(first, second);
        return groups;
    }

    private (uint[][] Core, uint[][] Masked) SignAgain()
    {
        var (coreHasher, maskedHasher) = (new MinHasher(options.RelatedBands.Length), new MinHasher(options.DuplicateBands.Length));
        var (core, masked) = (new uint[texts.Count][], new uint[texts.Count][]);
        Parallel.For(0, texts.Count, _parallel, i =>
        {
            var facts = _facts.Of(i);
            core[i] = LshIndex.Keys(coreHasher.Sign(facts.Core), options.RelatedBands);
            masked[i] = LshIndex.Keys(maskedHasher.Sign(facts.Masked), options.DuplicateBands);
        });
        return (core, masked);
    }

    private List<TextPair> Verify((int First, int Second)[] candidates)
    {
        var pairs = new List<TextPair>();
        Parallel.For(0, candidates.Length, _parallel, () => new List<TextPair>(), (i, _, found) =>
        {
            if (Compare(candidates[i].First, candidates[i].Second) is { } pair) found.Add(pair);
            return found;
        }, found =>
        {
            lock (pairs) pairs.AddRange(found);
        });
        pairs.Sort((a, b) => (a.First, a.Second).CompareTo((b.First, b.Second)));
        return pairs;
    }

    private TextPair? Compare(int first, int second)
    {
        var (a, b) = (_facts.Of(first), _facts.Of(second));
        var plain = Overlap.Of(a.Whole, b.Whole);
        var hasBoilerplate = !ReferenceEquals(a.Core, a.Whole) || !ReferenceEquals(b.Core, b.Whole);
        var core = hasBoilerplate ? Overlap.Of(a.Core, b.Core) : plain;
        // Where the texts are alike as they are, they are alike without their names.
        var masked = plain.Jaccard >= options.DuplicateJaccardWithCore ? plain : Overlap.Of(a.Masked, b.Masked);
        var pair = new TextPair(first, second, plain, core, masked);
        return IsRelated(pair) || pair.Masked.Jaccard >= options.SeriesMaskedJaccard ? pair : null;
    }

    /// <summary>Group by group of connected candidates, so that the same texts are needed one after the other.</summary>
    private (int First, int Second)[] ByGroup(PairSet candidates)
    {
        var connected = Connected(candidates);
        var next = new int[texts.Count + 1];
        foreach (var (first, _) in candidates.Pairs()) next[connected.Find(first) + 1]++;
        for (var group = 0; group < texts.Count; group++) next[group + 1] += next[group];
        var ordered = new (int, int)[candidates.Count];
        foreach (var pair in candidates.Pairs()) ordered[next[connected.Find(pair.First)]++] = pair;
        return ordered;
    }

    private bool IsRelated(TextPair pair) =>
        pair.Plain.Jaccard >= options.RelatedJaccard || pair.Core.Containment >= options.RelatedCoreContainment;
}
