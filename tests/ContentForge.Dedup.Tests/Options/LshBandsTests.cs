using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Options;
using ContentForge.Dedup.Signatures;

namespace ContentForge.Dedup.Tests.Options;

public sealed class LshBandsTests
{
    [Fact]
    public void The_default_bands_have_the_documented_threshold_and_recall()
    {
        var options = new DedupOptions();
        Assert.Equal(0.602, options.DuplicateBands.Threshold, 3);
        Assert.Equal(0.9983, options.DuplicateBands.Recall(0.8), 4);
        Assert.Equal(0.99995, options.DuplicateBands.Recall(0.85), 5);
        Assert.Equal(0.288, options.RelatedBands.Threshold, 3);
        Assert.Equal(0.9963, options.RelatedBands.Recall(0.5), 4);
    }

    [Fact]
    public void A_pair_that_shares_one_band_is_a_candidate_and_told_once()
    {
        uint[][] signatures = [[1, 2, 3, 4], [9, 9, 3, 4], [8, 8, 8, 8], [1, 2, 3, 4]];
        Assert.Equal([(0, 1), (0, 3), (1, 3)], Candidates(signatures, new LshBands(2, 2), new DedupOptions()));
    }

    [Fact]
    public void A_crowded_bucket_costs_no_square()
    {
        var signatures = Enumerable.Repeat(new uint[] { 5, 5 }, 1000).ToArray();
        var options = new DedupOptions { BucketLimit = 100, BucketNeighbours = 4 };
        var pairs = Candidates(signatures, new LshBands(1, 2), options);
        Assert.InRange(pairs.Count, 999, 5000);
        var sets = new DisjointSets(1000);
        foreach (var (first, second) in pairs) sets.Union(first, second);
        Assert.Single(sets.Sets());
    }

    [Fact]
    public void Candidates_do_not_depend_on_the_order_of_the_texts()
    {
        var hasher = new MinHasher(8);
        var signatures = Enumerable.Range(0, 300).Select(i => hasher.Sign([(ulong)(i / 3)])).ToArray();
        var reversed = signatures.Reverse().ToArray();
        var forward = Candidates(signatures, new LshBands(4, 2), new DedupOptions());
        var backward = Candidates(reversed, new LshBands(4, 2), new DedupOptions());
        Assert.Equal(forward, backward.Select(p => (299 - p.Second, 299 - p.First)).Order());
    }

    private static List<(int First, int Second)> Candidates(IEnumerable<uint[]> signatures, LshBands bands, DedupOptions options) =>
        [.. LshIndex.Candidates([.. signatures.Select(s => LshIndex.Keys(s, bands))], options, null, default).Pairs()];
}
