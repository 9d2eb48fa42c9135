using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Tests.Clean;

/// <summary>How far the part of a site goes that begins with known words.</summary>
public sealed class RegionTests
{
    private const string Article = "The lights under the keys follow a sensor, so begin in a dark room.\n\n";

    [Fact]
    public void The_tail_of_a_site_goes_to_the_end() =>
        Assert.DoesNotContain("Yes", TextOf(Article + "Was this helpful?\n\nYes\n\nNo\n\n[Lamps of the year](/lamps)\n"), StringComparison.Ordinal);

    [Fact]
    public void A_text_that_goes_on_in_short_paragraphs_is_no_tail()
    {
        var sentences = string.Concat(Enumerable.Range(1, 6).Select(i => $"The key number {i} is held down until the lamp below it stops to blink.\n\n"));

        Assert.Contains("key number 5", TextOf(Article + "Was this helpful?\n\n" + sentences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```\nlights --all off\n```\n", "lights --all off")]
    [InlineData("| Key | Light |\n|---|---|\n| F5 | less |\n", "less")]
    public void Commands_and_tables_are_no_tail(string content, string kept) =>
        Assert.Contains(kept, TextOf(Article + "Follow us\n\n" + content), StringComparison.Ordinal);

    private static string TextOf(string text) => CleanText.Of(new ArticleCleaner().Clean(Articles.Read(text)).Article.Document.Body!);
}
