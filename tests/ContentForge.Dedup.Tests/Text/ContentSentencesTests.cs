using ContentForge.Dedup.Text;

namespace ContentForge.Dedup.Tests.Text;

public sealed class ContentSentencesTests
{
    private static int Count(string text) => ContentSentences.Count(Tokenizer.Tokenize(text), minimumWords: 4);

    [Theory]
    [InlineData("Hold the power button for ten seconds. Then let it go again!", 2)]
    [InlineData("Press the volume key three times: the screen goes blank", 1)]
    [InlineData("画面が消えるまで押します。", 1)]
    public void Counts_sentences_that_end_with_a_mark(string text, int expected) => Assert.Equal(expected, Count(text));

    [Theory]
    [InlineData("Home Products Support Contact About")]
    [InlineData("Loading...")]
    [InlineData("Sharing is caring!")]
    [InlineData("The great driver tool\nThe even greater driver tool\n")]
    [InlineData("Version 10.0.19 of www.example.com is here")]
    public void Does_not_count_names_menus_and_addresses(string text) => Assert.Equal(0, Count(text));
}
