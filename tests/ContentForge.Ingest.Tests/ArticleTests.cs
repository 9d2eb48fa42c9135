using System.Collections.Immutable;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Tests;

public sealed class ArticleTests
{
    [Fact]
    public void The_clean_text_has_one_block_per_line_and_no_title() =>
        Assert.Equal("Words here.\nHold.\nPress.\n", Articles.Ingest("# Lights\n\nWords  here.\n\n1. Hold.\n2. Press.\n").CleanText);

    [Fact]
    public void A_file_that_cannot_be_read_gives_diagnostics_and_no_article()
    {
        var result = Articles.Ingest("");

        Assert.Null(result.Article);
        Assert.Equal("CF1003", Assert.Single(result.Diagnostics).Code.Id);
    }

    [Fact]
    public void The_same_bytes_give_the_same_result_from_many_threads()
    {
        var cleaner = new ArticleCleaner();
        var text = File.ReadAllText(FixtureFolder.Path("cleaning", "affiliate-link", "catches", "input.md"));
        var expected = CleanWith(cleaner, text);

        Parallel.For(0, 64, _ =>
        {
            var result = CleanWith(cleaner, text);
            Assert.Equal(expected.Text, result.Text);
            Assert.Equal(expected.Removals, result.Removals);
        });
    }

    private static (string Text, ImmutableArray<Removal> Removals) CleanWith(ArticleCleaner cleaner, string text)
    {
        var cleaned = cleaner.Clean(Articles.Read(text));
        return (CleanText.Of(cleaned.Article.Document.Body!), cleaned.Removals);
    }
}
