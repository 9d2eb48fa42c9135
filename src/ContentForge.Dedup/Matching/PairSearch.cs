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
    private readonly ParallelOptions _parallel = new() { CancellationToken = cancellation };

    public Boilerplate Boilerplate { get; private set; } = Boilerplate.None;

    /// <summary>The shingle sets of the texts, once the boilerplate is known.</summary>
    public TextFactsCache Facts { get; private set; } = new(texts, Boilerplate.None, options);

    public int Candidates { get; private set; }

    /// <summary>The pairs that are related or may be variants, by index.</summary>
    public IReadOnlyList<TextPair> Run()
    {
        var whole = LshIndex.Candidates([.. texts.Select(t => t.Body.Signature)], options.DuplicateBands, options, cancellation);
        Boilerplate = Boilerplate.Of(texts, SimilarGroups(whole), options, cancellation);
        Facts = new TextFactsCache(texts, Boilerplate, options);
        var (core, masked) = SignAgain();
        var candidates = whole
            .Union(LshIndex.Candidates(core, options.RelatedBands, options, cancellation))
            .Union(LshIndex.Candidates(masked, options.DuplicateBands, options, cancellation))
            .ToList();
        Candidates = candidates.Count;
        return Verify(candidates);
    }

    /// <summary>Groups by the estimate of the signatures: good enough to know what is unrelated, and no text is needed.</summary>
    private DisjointSets SimilarGroups(List<(int First, int Second)> candidates)
    {
        var groups = new DisjointSets(texts.Count);
        foreach (var (first, second) in candidates)
            if (MinHasher.Estimate(texts[first].Body.Signature, texts[second].Body.Signature) >= options.RelatedJaccard)
                groups.Union(first, second);
        return groups;
    }

    private (uint[][] Core, uint[][] Masked) SignAgain()
    {
        var (coreHasher, maskedHasher) = (new MinHasher(options.RelatedBands.Length), new MinHasher(options.DuplicateBands.Length));
        var (core, masked) = (new uint[texts.Count][], new uint[texts.Count][]);
        Parallel.For(0, texts.Count, _parallel, i =>
        {
            var facts = Facts.Of(i);
            core[i] = coreHasher.Sign(facts.Core);
            masked[i] = maskedHasher.Sign(facts.Masked);
        });
        return (core, masked);
    }

    private List<TextPair> Verify(List<(int First, int Second)> candidates)
    {
        var ordered = ByGroup(candidates);
        var pairs = new TextPair?[ordered.Count];
        Parallel.For(0, pairs.Length, _parallel, i =>
        {
            var (first, second) = ordered[i];
            var (a, b) = (Facts.Of(first), Facts.Of(second));
            var plain = Overlap.Of(a.Whole, b.Whole);
            var hasBoilerplate = !ReferenceEquals(a.Core, a.Whole) || !ReferenceEquals(b.Core, b.Whole);
            var pair = new TextPair(first, second, plain, hasBoilerplate ? Overlap.Of(a.Core, b.Core) : plain);
            if (IsRelated(pair) || Overlap.Of(a.Masked, b.Masked).Jaccard >= options.SeriesMaskedJaccard) pairs[i] = pair;
        });
        return [.. pairs.OfType<TextPair>().OrderBy(p => (p.First, p.Second))];
    }

    /// <summary>Group by group of connected candidates, so that the same texts are needed one after the other.</summary>
    private List<(int First, int Second)> ByGroup(List<(int First, int Second)> candidates)
    {
        var connected = new DisjointSets(texts.Count);
        foreach (var (first, second) in candidates) connected.Union(first, second);
        return [.. candidates.OrderBy(c => (connected.Find(c.First), c.First, c.Second))];
    }

    private bool IsRelated(TextPair pair) =>
        pair.Plain.Jaccard >= options.RelatedJaccard || pair.Core.Containment >= options.RelatedCoreContainment;
}
