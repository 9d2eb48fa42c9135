using ContentForge.Dedup.Matching;
using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Tests.Signatures;

public sealed class MinHasherTests
{
    private static ulong[] Shingles(string text) => ShingleSet.Of(Tokenizer.Tokenize(text).Hashes, 5);

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.03)]
    [InlineData(0.08)]
    [InlineData(0.2)]
    public void Estimates_the_jaccard_similarity(double edited)
    {
        var hasher = new MinHasher(1024);
        var text = Articles.Invent(7, sentences: 60);
        var (a, b) = (Shingles(text), Shingles(Articles.Edit(text, 8, edited)));
        var exact = Overlap.Of(a, b).Jaccard;
        // Four standard errors of an estimate from 1,024 positions.
        Assert.InRange(MinHasher.Estimate(hasher.Sign(a), hasher.Sign(b)), exact - 0.0625, exact + 0.0625);
    }

    [Fact]
    public void Signs_the_same_in_every_run_and_on_every_processor() =>
        Assert.Equal([976637632u, 495780240u, 730095574u], new MinHasher(3).Sign([1, 1UL << 40 | 77, ulong.MaxValue]));

    [Fact]
    public void A_longer_signature_starts_with_the_shorter_one()
    {
        var shingles = Shingles(Articles.Invent(3));
        Assert.Equal(new MinHasher(126).Sign(shingles), new MinHasher(200).Sign(shingles)[..126]);
    }
}
