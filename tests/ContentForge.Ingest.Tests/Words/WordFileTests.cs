using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Tests.Words;

public sealed class WordFileTests
{
    [Fact]
    public void Reads_the_words_of_each_section()
    {
        var file = WordFile.Parse("xx", "# words\n[fix]\nway, method\n\n[step]\n");

        Assert.Equal(["way", "method"], file["fix"]);
        Assert.Empty(file["step"]);
    }

    [Fact]
    public void A_missing_section_is_an_error_that_names_it() =>
        Assert.Contains("'xx' have no section [step]", Assert.Throws<InvalidOperationException>(() => WordFile.Parse("xx", "[fix]\nway")["step"]).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_language_has_every_section() => Assert.All(Vocabulary.Languages, language => Assert.True(Vocabulary.For(language).IsKnown));

    [Theory]
    [InlineData("fi")]
    [InlineData(null)]
    public void A_language_without_words_has_the_English_ones_and_says_so(string? language)
    {
        var words = Vocabulary.For(language);

        Assert.False(words.IsKnown);
        Assert.True(words.StepWords.MatchLabel("Step 2") > 0);
    }
}
