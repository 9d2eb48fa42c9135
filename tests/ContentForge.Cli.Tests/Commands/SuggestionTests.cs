using ContentForge.Cli.Commands;

namespace ContentForge.Cli.Tests.Commands;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("bild", "build")]
    [InlineData("claen", "clean")]
    [InlineData("checks", "check")]
    [InlineData("", null)]
    [InlineData("publish", null)]
    [InlineData("xxxxx", null)]
    public void Is_the_closest_word_that_is_close(string word, string? meant) =>
        Assert.Equal(meant, Suggestion.For(word, ["build", "check", "clean", "serve"]));
}
