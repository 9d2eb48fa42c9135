using ContentForge.Dedup.Matching;

namespace ContentForge.Dedup.Tests.Matching;

public sealed class OverlapTests
{
    [Fact]
    public void Counts_what_two_sets_share()
    {
        var overlap = Overlap.Of([1, 3, 5, 7], [3, 4, 5, 6, 7, 8]);
        Assert.Equal(3, overlap.Common);
        Assert.Equal(3.0 / 7, overlap.Jaccard);
        Assert.Equal(3.0 / 4, overlap.Containment);
    }

    [Fact]
    public void Empty_sets_have_nothing_in_common()
    {
        Assert.Equal(0, Overlap.Of([], []).Jaccard);
        Assert.Equal(0, Overlap.Of([], [1]).Containment);
    }
}
