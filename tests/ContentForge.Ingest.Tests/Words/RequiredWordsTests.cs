using System.Text.RegularExpressions;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Tests.Words;

public sealed partial class RequiredWordsTests
{
    [Theory]
    [InlineData("cat", "cat")]
    [InlineData("^cats?$", "cat")]
    [InlineData("ca+t", "ca")]
    [InlineData("cat|dog", "cat,dog")]
    [InlineData(@"(?:cat|dog)s? (?:\w+ ){0,3}(?:elephant|crocodile)\b", "elephant,crocodile")]
    [InlineData(@"(?:(?:black|white) cat|dog)", "black,white,dog")]
    [InlineData("(?:very )?cat", "cat")]
    [InlineData(@"\p{L}{3,9}\(cat\)[^)\]]", "(cat)")]
    [InlineData("bolet[ií]n|boletín", "bolet,bolet")]
    [InlineData("©", "©")]
    public void Every_match_holds_one_of_them(string pattern, string words) =>
        Assert.Equal(words, string.Join(',', RequiredWords.Of(pattern)!));

    [Theory]
    [InlineData(@"\d+")]
    [InlineData("cat|")]
    [InlineData("(?:cat)?")]
    [InlineData("(?:cat|[dp]){0,2}")]
    public void A_pattern_that_needs_no_word_has_none(string pattern) => Assert.Null(RequiredWords.Of(pattern));

    [Fact]
    public void A_group_that_is_not_read_is_no_group_without_words() =>
        Assert.Throws<NotSupportedException>(() => RequiredWords.Of("(?i)cat"));

    [Fact]
    public void A_set_matches_what_one_of_its_patterns_matches()
    {
        var set = new RegexSet(Cats(), Dogs());

        Assert.True(set.IsMatch("A BAD CAT"));
        Assert.True(set.IsMatch("hot dogs"));
        Assert.False(set.IsMatch("a cat"));
        Assert.True(set.MayMatch("a bod cat"));
        Assert.False(set.MayMatch("a mouse"));
        Assert.True(new RegexSet(Cats(), Digit()).MayMatch("anything"));
    }

    [GeneratedRegex("b[ae]d cats?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Cats();

    [GeneratedRegex("dogs", RegexOptions.NonBacktracking)]
    private static partial Regex Dogs();

    [GeneratedRegex(@"\d", RegexOptions.NonBacktracking)]
    private static partial Regex Digit();
}
