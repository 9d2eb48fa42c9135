using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Clean.Removals;
using static ContentForge.Ingest.Tests.Clean.Recurrence.RecurrenceCorpus;

namespace ContentForge.Ingest.Tests.Clean.Recurrence;

public sealed class RecurrenceTests
{
    private const string Footer = "The lamp desk is a small shop by the harbour and mends lamps of every age on working days.\n";
    private const string Box = "**Harbour Guard Suite**\n\nKeeps lamps and wires safe all year round.\n\n[Order the suite](https://guard.example/order)\n\n";
    private const string Video = "<iframe src=\"https://www.youtube.com/embed/{0}\" title=\"How lamps are made\"></iframe>\n\n";
    private const string Steps = "## Look for the lamp\n\nHow to look for it:\n\n1. Right-click Start and choose Device Manager.\n2. Unfold the branch of the lamps and look at each of them.\n\n";

    [Fact]
    public void A_footer_that_unrelated_articles_share_goes_and_says_why()
    {
        var articles = Of(30, i => Own(i) + (i < 8 ? Footer : ""));

        var result = RecurrenceCleaner.Clean(articles[0], Index(articles));

        Assert.Equal(
            new Removal("recurrence", RemovalClasses.Recurring, SourceSpan.OfLines(9, 9), Footer.Trim(), null) { Reason = "in 8 of 30 unrelated articles", Characters = Footer.Count(c => !char.IsWhiteSpace(c)) },
            Assert.Single(result.Removals));
    }

    [Fact]
    public void A_whole_box_goes_from_the_middle_of_articles_since_its_parts_always_stand_together()
    {
        var removed = Removed(Of(30, i => Own(i) + (i < 8 ? Box : "") + Own(i + 100) + Own(i + 200)));

        Assert.All(removed[..8], texts => Assert.Equal(["Harbour Guard Suite", "Keeps lamps and wires safe all year round.", "Order the suite"], texts));
        Assert.All(removed[8..], Assert.Empty);
    }

    [Fact]
    public void What_stands_in_every_article_goes_too() =>
        Assert.All(Removed(Of(30, i => Own(i) + Footer)), texts => Assert.Equal([Footer.Trim()], texts));

    [Fact]
    public void A_sentence_that_stands_now_here_now_there_stays()
    {
        const string Sentence = "Some of the older lamps take a minute until they are warm and bright.\n\n";

        Assert.All(Removed(Of(30, i => Own(i) + Own(i + 100) + (i < 8 ? Sentence : "") + Own(i + 200) + Own(i + 300))), Assert.Empty);
    }

    [Fact]
    public void A_short_phrase_of_common_words_stays_even_at_the_head()
    {
        var articles = Of(30, i => "The lamp and the wire\n\n" + Own(i).Trim() + " the lamp and the wire\n\n" + Own(i + 100) + Own(i + 200));

        Assert.All(Removed(articles), Assert.Empty);
    }

    [Fact]
    public void A_film_that_rotates_over_unrelated_articles_goes_wherever_it_stands()
    {
        var removed = Removed(Of(30, i => Own(i) + Steps + Video.Replace("{0}", i < 6 ? "rotating" : "own" + i, StringComparison.Ordinal)));

        Assert.All(removed[..6], urls => Assert.Equal(["https://www.youtube.com/embed/rotating"], urls));
        Assert.All(removed[6..], Assert.Empty);
    }

    [Fact]
    public void Steps_that_unrelated_articles_share_stay()
    {
        var articles = Of(30, i => Own(i) + Steps + "Open a command prompt and run `sfc /scannow` there.\n\n" + Own(i + 100));

        Assert.All(articles, article => Assert.Equal(2, article.Fixes.Single().Procedures.Single().Steps.Length));
        Assert.All(Removed(articles), Assert.Empty);
    }

    [Fact]
    public void A_paragraph_with_a_command_stays_outside_of_fixes_too() =>
        Assert.All(Removed(Of(30, i => Own(i) + "Afterwards run `sfc /scannow` to be sure of the files of the system.\n")), Assert.Empty);

    [Fact]
    public void What_articles_of_one_family_share_says_nothing()
    {
        var articles = Of(40, i => Own(i) + (i < 12 ? Footer : ""));

        Assert.All(Removed(articles, article => string.CompareOrdinal(article.Source.File, "a0012.md") < 0 ? "series" : article.Source.File), Assert.Empty);
    }

    [Fact]
    public void A_small_corpus_is_left_alone() =>
        Assert.All(Removed(Of(19, i => Own(i) + Footer)), Assert.Empty);

    [Fact]
    public void A_heading_goes_with_its_section_and_not_before_content()
    {
        const string Rating = "## Rate the lamp desk page\n\nStars from one to five are welcome.\n\n";

        var removed = Removed(Of(30, i => Own(i) + (i < 8 ? Rating + (i == 0 ? Own(i + 100) : "") : "")));

        Assert.Equal(["Stars from one to five are welcome."], removed[0]);
        Assert.Equal(["Rate the lamp desk page", "Stars from one to five are welcome."], removed[1]);
    }

    [Fact]
    public void It_can_be_switched_off() =>
        Assert.All(Removed(Of(30, i => Own(i) + Footer), options: new RecurrenceOptions { IsOn = false }), Assert.Empty);

    [Fact]
    public void An_article_of_nothing_else_is_not_emptied()
    {
        var articles = Of(30, i => i == 0 ? Footer : Own(i) + (i < 9 ? Footer : ""));

        Assert.Empty(Removed(articles)[0]);
        Assert.Single(Removed(articles)[1]);
    }
}
