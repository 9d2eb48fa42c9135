using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Clean.Page;

namespace ContentForge.Ingest.Tests.Clean.Page;

/// <summary>What a page loses on the way to its article is accounted for. The sites and their texts are made up.</summary>
public sealed class PageSurroundingsTests
{
    private const string Page = """
        <html><head><title>Kettle fan runs on</title></head><body>
        <nav><ul><li><a href="/">Start</a></li><li><a href="/kettles">Kettles</a></li></ul></nav>
        <div class="sidebar"><p>Kettle of the month: the Copper Nine</p><script>track("sidebar words of a script");</script></div>
        <article><h1>Kettle fan runs on</h1>
        <p>The fan of the kettle base turns although the kettle is cold, and it goes on for minutes, which wears the bearing out early.</p>
        <p>Take the base off its plate, hold the small pin down with a pencil and count to ten; the fan stops as soon as the sensor rests.</p>
        <figure><img src="https://kettles.example/base.png" alt="The base from below"><figcaption>The base, seen from below</figcaption></figure>
        </article>
        <footer>Kettle Care, all about kettles <img src="/logo.png" alt="Logo of Kettle Care"></footer>
        </body></html>
        """;

    [Fact]
    public void Tells_each_part_of_the_site_with_its_line()
    {
        var lost = Lost(Page);

        Assert.Contains(("Start Kettles", 2), lost);
        Assert.Contains(("Kettle of the month: the Copper Nine", 3), lost);
        Assert.Contains(("The base, seen from below", 7), lost);
        Assert.Contains(lost, piece => piece.Text.StartsWith("Kettle Care, all about kettles", StringComparison.Ordinal) && piece.Line == 9);
    }

    [Fact]
    public void Tells_nothing_of_the_article_and_nothing_that_is_no_text()
    {
        var lost = string.Join('\n', Lost(Page).Select(piece => piece.Text));

        Assert.DoesNotContain("The fan of the kettle base", lost, StringComparison.Ordinal);
        Assert.DoesNotContain("sidebar words", lost, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_large_part_piece_by_piece()
    {
        var boxes = string.Concat(Enumerable.Range(1, 40).Select(i => $"<div><p>Our offer number {i} is a kettle of steel</p></div>\n"));

        var lost = Lost(Page.Replace("<footer>", "<footer>" + boxes, StringComparison.Ordinal));

        Assert.Equal(40, lost.Count(piece => piece.Text.StartsWith("Our offer number", StringComparison.Ordinal)));
        Assert.Contains(("Our offer number 3 is a kettle of steel", 11), lost);
    }

    [Fact]
    public void Every_word_of_a_page_is_in_its_article_or_told_as_lost()
    {
        var (article, surroundings) = Articles.ReadPage(Page);
        var words = article.Document.Body!.TextContent + ' ' + string.Join(' ', surroundings.Select(removal => removal.Text));

        Assert.All(
            Page[Page.IndexOf("<nav>", StringComparison.Ordinal)..].Split(' ', '\n', '<', '>').Where(word => word.All(char.IsLetter) && char.IsUpper(word.FirstOrDefault())),
            word => Assert.Contains(word, words, StringComparison.Ordinal));
    }

    [Fact]
    public void The_cleaned_article_lists_it_before_what_the_rules_took()
    {
        var cleaned = new ArticleCleaner().Clean(Articles.Read(Page, "page.html"));

        Assert.Equal(PageSurroundings.RuleId, cleaned.Removals[0].Rule);
        Assert.Contains(cleaned.Removals, removal => removal.Rule == "repeated-title");
    }

    [Fact]
    public void A_part_of_a_page_loses_nothing() =>
        Assert.Empty(Articles.ReadPage("Wipe the sensor with vinegar.\n", "article.md").Surroundings);

    private static List<(string Text, int Line)> Lost(string page) => [.. Articles.ReadPage(page).Surroundings.Select(removal => (removal.Text, removal.Span.StartLine))];
}
