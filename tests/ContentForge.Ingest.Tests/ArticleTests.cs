using System.Text;

namespace ContentForge.Ingest.Tests;

public sealed class ArticleIngestorTests
{
    [Fact]
    public void The_clean_text_has_one_block_per_line_and_no_title()
    {
        var result = new ArticleIngestor().Ingest("a.md", Encoding.UTF8.GetBytes("# Lights\n\nWords  here.\n\n1. Hold.\n2. Press.\n"));

        Assert.Equal("Words here.\nHold.\nPress.\n", result.CleanText);
    }

    [Fact]
    public void A_file_that_cannot_be_read_gives_diagnostics_and_no_article()
    {
        var result = new ArticleIngestor().Ingest("a.md", []);

        Assert.Null(result.Article);
        Assert.Equal("CF1003", Assert.Single(result.Diagnostics).Code.Id);
    }

    [Fact]
    public void The_same_bytes_give_the_same_result_from_many_threads()
    {
        var ingestor = new ArticleIngestor();
        var bytes = File.ReadAllBytes(FixtureFolder.Path("cleaning", "affiliate-link", "catches", "input.md"));
        var expected = ingestor.Ingest("a.md", bytes);

        Parallel.For(0, 64, _ =>
        {
            var result = ingestor.Ingest("a.md", bytes);
            Assert.Equal(expected.CleanText, result.CleanText);
            Assert.Equal(expected.Removals, result.Removals);
        });
    }
}
