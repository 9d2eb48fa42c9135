using ContentForge.Dedup.Policy;
using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Tests.Policy;

public sealed class AlignmentTests
{
    private static string Diff(string first, string second, int limit = 100)
    {
        var (a, b) = (Tokenizer.Tokenize(first), Tokenizer.Tokenize(second));
        var hunks = Alignment.Hunks(a.Hashes, b.Hashes, limit);
        return hunks is null
            ? "gave up"
            : string.Join("; ", hunks.Select(h => $"{a.Phrase(h.FirstStart, h.FirstCount)} -> {b.Phrase(h.SecondStart, h.SecondCount)}"));
    }

    [Theory]
    [InlineData("a b c", "a b c", "")]
    [InlineData("tap the left key", "tap the right key", "left -> right")]
    [InlineData("unlock acme one today", "unlock zeta today", "acme one -> zeta")]
    [InlineData("start here", "start right here", " -> right")]
    [InlineData("one two three", "two three four", "one -> ;  -> four")]
    [InlineData("", "x y", " -> x y")]
    [InlineData("x y", "", "x y -> ")]
    [InlineData("p q", "r s", "p q -> r s")]
    public void Finds_the_words_that_changed(string first, string second, string expected) => Assert.Equal(expected, Diff(first, second));

    [Fact]
    public void Gives_up_when_more_words_changed_than_the_limit() => Assert.Equal("gave up", Diff("a b c d", "e f g h", limit: 7));

    [Fact]
    public void The_changed_words_are_as_few_as_possible()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            var (a, b) = (Draw(random), Draw(random));
            var hunks = Alignment.Hunks(a, b, 100);
            Assert.NotNull(hunks);
            Assert.Equal(a.Length + b.Length - 2 * Longest(a, b), hunks.Sum(h => h.FirstCount + h.SecondCount));
        }
    }

    private static ulong[] Draw(Random random) =>
        [.. Enumerable.Range(0, random.Next(0, 20)).Select(_ => (ulong)random.Next(1, 5))];

    /// <summary>The length of the longest common subsequence, by the textbook table.</summary>
    private static int Longest(ulong[] a, ulong[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        return table[a.Length, b.Length];
    }
}
