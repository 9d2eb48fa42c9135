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
    public Boilerplate Boilerplate { get; private set; } = Boilerplate.None;

    public int Candidates { get; private set; }

    /// <summary>The pairs that are related or may be variants, by index.</summary>
    public IReadOnlyList<TextPair> Run()
    {
        var whole = LshIndex.Candidates([.. texts.Select(t => t.Body.Signature)], options.DuplicateBands, options, cancellation);
        FindBoilerplate(whole);
        var (core, masked) = SignAgain();
        var candidates = whole
            .Union(LshIndex.Candidates(core, options.RelatedBands, options, cancellation))
            .Union(LshIndex.Candidates(masked, options.DuplicateBands, options, cancellation))
            .Order().ToList();
        Candidates = candidates.Count;
        return Verify(candidates);
    }

    private void FindBoilerplate(List<(int First, int Second)> candidates)
    {
        var groups = new DisjointSets(texts.Count);
        foreach (var (first, second) in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            if (groups.Find(first) != groups.Find(second)
                && Overlap.Of(texts[first].Body.Shingles, texts[second].Body.Shingles).Jaccard >= options.RelatedJaccard)
                groups.Union(first, second);
        }

        Boilerplate = Boilerplate.Of(texts, groups, options, cancellation);
    }

    private (uint[][] Core, uint[][] Masked) SignAgain()
    {
        var (coreHasher, maskedHasher) = (new MinHasher(options.RelatedBands.Length), new MinHasher(options.DuplicateBands.Length));
        var (core, masked) = (new uint[texts.Count][], new uint[texts.Count][]);
        Parallel.For(0, texts.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var text = texts[i];
            text.Core = Boilerplate.Core(text.Body.Shingles);
            text.Masked = ShingleSet.Of(text.View().Masked(), options.ShingleSize);
            core[i] = coreHasher.Sign(text.Core);
            masked[i] = maskedHasher.Sign(text.Masked);
        });
        return (core, masked);
    }

    private List<TextPair> Verify(List<(int First, int Second)> candidates)
    {
        var pairs = new TextPair?[candidates.Count];
        Parallel.For(0, pairs.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var (first, second) = candidates[i];
            var (a, b) = (texts[first], texts[second]);
            var plain = Overlap.Of(a.Body.Shingles, b.Body.Shingles);
            var core = ReferenceEquals(a.Core, a.Body.Shingles) && ReferenceEquals(b.Core, b.Body.Shingles)
                ? plain
                : Overlap.Of(a.Core, b.Core);
            var pair = new TextPair(first, second, plain, core);
            if (IsRelated(pair) || a.MaskedSimilarity(b) >= options.SeriesMaskedJaccard) pairs[i] = pair;
        });
        return [.. pairs.OfType<TextPair>()];
    }

    private bool IsRelated(TextPair pair) =>
        pair.Plain.Jaccard >= options.RelatedJaccard || pair.Core.Containment >= options.RelatedCoreContainment;
}
