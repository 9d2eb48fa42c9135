using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Calls;
using ContentForge.Ingest.Extract;

namespace ContentForge.Ingest.Tests.Clean.Calls;

/// <summary>Calls to the readers of the page that an article was copied from.</summary>
public sealed class CallTests
{
    private const string Article = "# The lamp stays dark\n\nA lamp may stay dark for two reasons.\n\n## Fix 1: Turn the bulb\n\n1. Open the lid.\n2. Turn the bulb.\n\n## Fix 2: Get a new bulb\n\n1. Go to a shop.\n2. Ask for a bulb.\n\n";

    [Theory]
    [InlineData("Feel free to leave a comment below.")]
    [InlineData("If you have other ideas, please let us know in the comments!")]
    [InlineData("Hinterlassen Sie uns gern einen Kommentar.")]
    [InlineData("N'hésitez pas à laisser un commentaire.")]
    [InlineData("Deja un comentario si te queda alguna duda.")]
    [InlineData("Lasciate un commento qui sotto.")]
    [InlineData("If you found this guide helpful, share it on Facebook.")]
    [InlineData("Bitte teilen Sie diesen Artikel.")]
    public void A_call_goes_and_the_sentence_beside_it_stays(string call)
    {
        var (article, removals) = CallCleaner.Clean(Of(Article + "## Conclusion\n\nOne of the two ways lights each lamp of this kind. " + call + "\n"));

        Assert.Equal(call, Assert.Single(removals).Text);
        Assert.Contains("One of the two ways lights each lamp of this kind.", PlainText.Of(article.Conclusion) + PlainText.Of(article.Fixes[^1].Procedures[^1].Result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Comments in a table\n\nA cell may have a note.\n\n## Add a comment\n\nLeave a comment below the cell, and share it with your friends.\n")]
    [InlineData("# Reply to readers\n\nAn editor answers each day.\n\n## Read what they write\n\n1. Open the list.\n2. Leave a comment below the first entry.\n")]
    [InlineData("# Where lamps are sold\n\nThe shop has commented on each of its lamps. Its comment on the blue one is the longest.\n")]
    public void What_the_article_is_about_and_what_a_step_says_stays(string article) =>
        Assert.Empty(CallCleaner.Clean(Of(article)).Removals);

    [Theory]
    [InlineData("Buy our best-selling cable with the code SAVE20 today.")]
    [InlineData("Download Lamp Mender PRO now!")]
    public void What_the_site_sells_goes_in_cleaning(string offer) =>
        Assert.DoesNotContain(offer, Articles.Markdown(Article + offer + "\n\nThat is all.\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Get our logs with the command below and send them to the desk.")]
    [InlineData("Download the driver from the site of the maker.")]
    public void What_the_reader_needs_stays(string line) =>
        Assert.Contains(line, Articles.Markdown(Article + line + "\n\nThat is all.\n"), StringComparison.Ordinal);

    private static HelpArticle Of(string markdown) => ArticleExtractor.Extract(Articles.Clean(markdown));
}
