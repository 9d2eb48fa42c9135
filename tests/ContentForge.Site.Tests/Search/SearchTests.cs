using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Site.Relevance;
using ContentForge.Site.Model;
using ContentForge.Site.Search;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Search;

public sealed class SearchTests
{
    [Theory]
    [InlineData("Printer won't print!", "printer wont print")]
    [InlineData("Settings > Wi-Fi", "settings wi fi")]
    [InlineData("0x80070005, ERR_TIMED_OUT", "0x80070005 err timed out")]
    [InlineData("Größe ändern 日本", "grosse andern 日本")]
    public void Cuts_a_text_into_words(string text, string words) => Assert.Equal(words, string.Join(' ', SearchTokens.Words(text)));

    [Theory]
    [InlineData("restart", "restart")]
    [InlineData("restarts", "restart")]
    [InlineData("restarted", "restart")]
    [InlineData("restarting", "restart")]
    [InlineData("dropped", "drop")]
    [InlineData("installing", "install")]
    [InlineData("batteries", "battery")]
    [InlineData("devices", "devic")]
    [InlineData("device", "devic")]
    [InlineData("bus", "bus")]
    [InlineData("wireless", "wireless")]
    [InlineData("0x80070005", "0x80070005")]
    [InlineData("日本", "日本")]
    public void Takes_the_endings_off_that_english_changes_most(string word, string stem) => Assert.Equal(stem, SearchTokens.Stem(word));

    [Theory]
    [InlineData("Wi-Fi dropped", "wi fi wifi drop")]
    [InlineData("ERR_TIMED_OUT", "err tim out errtimedout")]
    [InlineData("ERR_TIMED_OUT: retry", "err tim out errtimedout retry")]
    [InlineData("0x80070005", "0x80070005 80070005")]
    [InlineData("a - b, c -- d", "a b c d")]
    [InlineData("Cafe\u0301 Café", "caf caf")]
    [InlineData("Windows黑屏问题", "window 黑屏 屏问 问题")]
    [InlineData("画面が真っ暗 K", "画面 面が が真 真っ っ暗 k")]
    [InlineData("APP51900319 RTX3080", "app51900319 51900319 rtx3080")]
    public void Knows_what_is_written_as_one(string text, string terms) => Assert.Equal(terms, string.Join(' ', SearchTokens.Terms(text)));

    [Fact]
    public void Counts_a_menu_path_for_more_than_the_text_around_it()
    {
        const string Instruction = "Open Settings > Proxy now";
        var step = Step(1, "x") with { Instruction = new RichText(Instruction, [new TextSpan(TextSpanKind.MenuPath, 5, 16)]) };
        var index = IndexOf(Published(Help("a.md", "A", Fix(1, "B", Procedure("p", "x") with { Steps = [step] }))));

        Assert.Equal((4, 1), (WeightOf("proxy"), WeightOf("now")));

        int WeightOf(string term) => index.Terms.Single(entry => entry.Term == term).Postings.Single().Weight;
    }

    [Fact]
    public void Carries_the_synonyms_of_the_words_that_the_site_has()
    {
        var script = TextOf(FilesOf(Published(Help("a.md", "Laptop"))), "index.js");

        Assert.Contains("\"synonyms\":[[\"laptop\",\"notebook\"]]", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_the_title_for_more_than_the_text()
    {
        var index = IndexOf(
            Published(Help("a.md", "Printer offline")),
            Published(Help("b.md", "Something else") with { Intro = [new ParagraphBlock(Text("printer printer"), Source())] }));

        var term = index.Terms.Single(term => term.Term is "printer");
        Assert.Equal([(0, 9), (1, 2)], term.Postings);
        Assert.Equal(2, term.Frequency);
    }

    [Fact]
    public void Finds_an_article_by_its_error_code_step_command_and_the_title_of_a_copy()
    {
        var article = Help("a.md", "A", Fix(1, "Restart the spooler", Procedure("p", "Open the queue") with { Body = [new ParagraphBlock(Text("Unplug"), Source())] })) with
        {
            Problems = [new Problem("It fails", ["0x80070005"], [], Source())],
        };

        var terms = IndexOf(new PublishedArticle(article, null, [new MergedCopy("b.md", "Cartridge jammed", null)])).Terms.Select(term => term.Term);

        Assert.Empty(new[] { "0x80070005", "spooler", "queu", "unplug", "cartridg", "jam" }.Except(terms, StringComparer.Ordinal));
    }

    [Fact]
    public void Keeps_a_term_that_nearly_every_article_has_for_those_with_it_in_the_title()
    {
        var index = IndexOf(
            [.. Enumerable.Range(0, 30).Select(number => Published(
                Help($"{number:00}.md", number == 7 ? "Common" : "Title") with { Intro = [new ParagraphBlock(Text("common words"), Source())] }))]);

        Assert.Equal([(7, 10)], index.Terms.Single(term => term.Term is "common").Postings);
        Assert.Equal(30, index.Terms.Single(term => term.Term is "common").Frequency);
    }

    [Fact]
    public void Keeps_a_few_articles_for_a_term_that_every_article_and_no_title_has()
    {
        var index = IndexOf(
            [.. Enumerable.Range(0, 60).Select(number => Published(
                Help($"{number:00}.md", "Title") with { Intro = [new ParagraphBlock(Text(number == 55 ? "common common" : "common"), Source())] }))]);

        var term = index.Terms.Single(term => term.Term is "common");
        Assert.Equal((60, 50), (term.Frequency, term.Postings.Length));
        Assert.Contains((55, 2), term.Postings);
    }

    [Fact]
    public void Writes_postings_as_distances_and_weights() => Assert.Equal("1A1Y2hC", SearchFiles.Write([(0, 1), (1, 25), (90, 3)]));

    [Fact]
    public void Writes_scripts_that_hand_over_their_data()
    {
        var files = FilesOf(Published(Help("a.md", "Wi-Fi </script> \u2028")));

        Assert.EndsWith("/index.js", files[0].Path.Value, StringComparison.Ordinal);
        Assert.Equal("contentforgeSearch('index', 0, {\"count\":1,\"perFile\":5,\"firstTerms\":[\"fi\"],\"firstWords\":[\"script\"],\"synonyms\":[[\"wifi\",\"wireless\",\"wlan\"]]});\n", TextOf(files, "index.js"));
        Assert.Equal("contentforgeSearch('terms', 0, [[\"fi\",\"1\",\"1I\"],[\"script\",\"1\",\"1I\"],[\"wi\",\"1\",\"1I\"],[\"wifi\",\"1\",\"1I\"]]);\n", TextOf(files, "terms-0.js"));
        Assert.Equal(
            "contentforgeSearch('articles', 0, [[\"Wi-Fi \\u003C/script\\u003E \\u2028\",\"a.html\",\"Wi-Fi \\u003C/script\\u003E\",[]]]);\n",
            TextOf(files, "articles-0.js"));
    }

    [Fact]
    public void Narrows_down_by_system_kind_and_topic()
    {
        var site = TestSite.Of(
            Published(Help("a.md", "A").For("Windows").Tagged("Sound")),
            Published(Help("b.md", "B").For("Windows").Tagged("Sound", "Video") with { Kind = ArticleKind.HowTo }),
            Published(Help("c.md", "C").For("iPhone").Tagged("Video")),
            Published(Help("d.md", "D").For("iPhone").Tagged("Rare")));

        var filters = SearchFilter.Of(site);
        var terms = SearchIndex.Of(site, filters).Terms;

        Assert.Equal(
            ["system: iPhone, Windows", "kind: Problem, Instructions", "topic: Sound, Video"],
            filters.Select(filter => $"{filter.Name}: {string.Join(", ", filter.Choices.Select(choice => choice.Label))}"));
        Assert.Equal([(0, 1), (1, 1)], terms.Single(term => term.Term is "=topic-sound").Postings);
        Assert.Equal(terms.Select(term => term.Term).Order(StringComparer.Ordinal), terms.Select(term => term.Term));
    }

    private static ImmutableArray<PlannedFile> FilesOf(PublishedArticle article)
    {
        var site = TestSite.Of(article);
        return SearchFiles.Of(SearchIndex.Of(site, []), site.Text);
    }

    private static SearchIndex IndexOf(params PublishedArticle[] articles)
    {
        var site = TestSite.Of(articles);
        return SearchIndex.Of(site, []);
    }

    private static string TextOf(IEnumerable<PlannedFile> files, string name) =>
        System.Text.Encoding.UTF8.GetString(files.Single(file => file.Path.Value.EndsWith("/" + name, StringComparison.Ordinal)).Content());
}
