using ContentForge.Dedup.Signatures;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Tests.Signatures;

public sealed class ShingleSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(5000)]
    public void A_set_is_ascending_and_without_repetition_however_often_a_text_repeats_itself(int period)
    {
        var words = Enumerable.Range(0, 20_000).Select(i => (ulong)(i % period)).ToArray();

        var shingles = ShingleSet.Of(words, 5);

        Assert.Equal(ShingleSet.InOrder(words, 5).Distinct().Order(), shingles);
        Assert.Equal(period, shingles.Length);
    }

    private static ulong[] Of(string text, int size = 5) => ShingleSet.Of(Tokenizer.Tokenize(text).Hashes, size);

    [Fact]
    public void Has_one_shingle_for_each_run_of_words() => Assert.Equal(3, Of("one two three four five six seven").Length);

    [Fact]
    public void Counts_a_repeated_run_once() => Assert.Equal(2, Of("a b a b a b a b", size: 2).Length);

    [Fact]
    public void Takes_a_short_text_as_one_shingle() => Assert.Single(Of("turn it off"));

    [Fact]
    public void Is_empty_for_a_text_without_words() => Assert.Empty(Of("…"));

    [Fact]
    public void Rolls_to_the_same_hash_as_a_fresh_start() =>
        Assert.Equal(
            ShingleSet.InOrder(Tokenizer.Tokenize("x y one two three four five").Hashes, 5)[2],
            ShingleSet.InOrder(Tokenizer.Tokenize("one two three four five").Hashes, 5)[0]);

    [Fact]
    public void Tells_the_order_of_words_apart() => Assert.Empty(Of("one two three four five").Intersect(Of("two one three four five")));

    [Fact]
    public void Is_ascending()
    {
        var shingles = Of(Articles.Invent(1));
        Assert.Equal(shingles.Order(), shingles);
    }
}
