using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Tests.Clean.Page;

/// <summary>What of a page is the article. The sites and their texts are made up.</summary>
public sealed class MainContentTests
{
    private const string Prose = """
        <p>The fan of the kettle base turns although the kettle is cold, and it goes on for minutes, which wears the bearing out early.</p>
        <p>Take the base off its plate, hold the small pin down with a pencil and count to ten; the fan stops as soon as the sensor rests.</p>
        <p>Where it starts again at once, the sensor is covered with lime. Wipe it with vinegar, never with a wire, and let it dry overnight.</p>
        """;

    [Fact]
    public void The_lead_between_title_and_text_belongs_to_the_article()
    {
        var text = TextOf($"""
            <div class="head"><h1>Kettle fan runs on</h1><p class="intro">A kettle whose fan never rests is noisy, and it does not live long either.</p>
            <p>12.03.2021 10:15 12.03.2021 10:17 Views: 11,402 Likes: 1,205 Shares: 309 Pages: 1/1</p></div>
            <div class="article-body">{Prose}</div>
            """);

        Assert.Contains("A kettle whose fan never rests", text, StringComparison.Ordinal);
        Assert.DoesNotContain("11,402", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lead_that_is_a_list_of_sentences_belongs_to_the_article() =>
        Assert.Contains("A kettle whose fan never rests", TextOf($"""
            <div class="head"><h1>Kettle fan runs on</h1><ul><li>A kettle whose fan never rests is noisy, and it does not live long.</li><li>A pencil and a drop of vinegar are all it takes to stop it.</li></ul>
            <ul><li>Kettles</li><li>Fans</li></ul></div>
            <div class="article-body">{Prose}</div>
            """), StringComparison.Ordinal);

    [Fact]
    public void The_lead_in_the_header_of_a_page_belongs_to_the_article() =>
        Assert.Contains("A kettle whose fan never rests", TextOf($"""
            <header><h1>Kettle fan runs on</h1><p>A kettle whose fan never rests is noisy, and it does not live long either.</p></header>
            <main><div class="article-body">{Prose}</div></main>
            """), StringComparison.Ordinal);

    [Fact]
    public void A_text_that_is_cut_into_parts_of_one_name_is_whole()
    {
        var text = TextOf($"""
            <div class="story"><div class="part">{Prose}</div><div class="ad-slot">Buy a new kettle</div>
            <div class="part"><p>A base that was wet inside needs two days on a warm shelf before the plug goes back into the wall.</p></div></div>
            """);

        Assert.Contains("The fan of the kettle base", text, StringComparison.Ordinal);
        Assert.Contains("two days on a warm shelf", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_that_are_named_after_the_table_of_contents_are_the_article()
    {
        var sections = string.Concat(Enumerable.Range(1, 12).Select(i => $"""
            <h2 id="h{i}">Way {i}</h2><div id="TOC_PART_{i}"><p>Way number {i} begins at the base: lift it, look at the pin, and press it once more than you think is enough.</p></div>
            """));

        var text = TextOf($"""<div class="story"><h1>Kettle fan runs on</h1>{Prose}{sections}</div><div id="toc"><p>Way 1, way 2, way 3</p></div>""");

        Assert.Contains("Way number 7 begins at the base", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gallery_that_tells_its_story_in_captions_keeps_them()
    {
        var slides = string.Concat(Enumerable.Range(1, 6).Select(i => $"""
            <figure><img src="/kettle-{i}.jpg" alt=""><figcaption>Base number {i} has its pin on the left side; hold it down for ten seconds and the fan rests at once.</figcaption></figure>
            """));

        Assert.Contains("Base number 4 has its pin", TextOf($"""<article><h1>Six kettle bases</h1><p>These six all run on, and each in its own way.</p>{slides}</article>"""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_whose_parts_lie_in_different_boxes_is_whole()
    {
        var text = TextOf($"""
            <div class="row"><div class="story-text"><p>A base that was wet inside needs two days on a warm shelf before the plug goes back into the wall.</p></div></div>
            <div class="row"><p>Buy a new kettle</p></div>
            <div class="row"><div class="story-text">{Prose}</div></div>
            """);

        Assert.StartsWith("A base that was wet inside", text, StringComparison.Ordinal);
        Assert.Contains("The fan of the kettle base", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Buy a new kettle", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_of_parts_is_the_article_and_not_its_longest_part()
    {
        var text = TextOf($"""
            <div class="accordion"><h2>Tools</h2><p>A pencil</p><p>A soft cloth</p><p>A cup of clear vinegar</p><p>A warm shelf</p><p>A second kettle for the time in between</p><p>Two days without tea or coffee</p></div>
            <div class="accordion"><h2>Steps</h2>{Prose}{Prose}</div>
            """);

        Assert.StartsWith("Tools\nA pencil\n", text, StringComparison.Ordinal);
        Assert.Contains("The fan of the kettle base", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_part_with_the_title_stands_beside_is_the_article()
    {
        var text = TextOf($"""
            <main><article class="box"><h1>Kettle fan runs on</h1><p>Five minutes of work.</p></article><article class="box"><p>A pencil, a cloth.</p></article>
            <article class="box">{Prose}</article></main>
            """);

        Assert.Contains("Five minutes of work.", text, StringComparison.Ordinal);
        Assert.Contains("A pencil, a cloth.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<div class="teaser-text"><p>Only three kettles of this year have a fan at all, and all three can be silenced.</p></div>""")]
    [InlineData("""<div class="field-label-hidden"><p>Only three kettles of this year have a fan at all, and all three can be silenced.</p></div>""")]
    [InlineData("""<section class="non-paywall"><p>Only three kettles of this year have a fan at all.</p><p>All three can be silenced, and none of them needs a new base for it; a pencil, a cloth and some vinegar are quite enough for the work.</p></section>""")]
    [InlineData("""<section class="has-ads"><p>Only three kettles of this year have a fan at all.</p></section>""")]
    public void A_passage_is_no_junk_for_one_word_of_its_name(string passage) =>
        Assert.Contains("Only three kettles", TextOf($"""<div class="article-body">{passage}{Prose}</div>"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""<div class="teaser"><a href="/toaster"><h3>Toaster smells</h3></a><p>Only three toasters smell on the first day.</p></div>""")]
    [InlineData("""<div class="widget"><p>Only three toasters smell on the first day. <a href="/toaster">Which ones?</a></p></div>""")]
    [InlineData("""<div class="nav-box"><p>Only three toasters smell.</p></div>""")]
    [InlineData("""<article class="card"><h3><a href="/toaster">Only three toasters smell on the first day</a></h3><a href="/toaster"><img src="/t.jpg"></a></article>""")]
    [InlineData("""<p>Read also: <a href="/toaster">Only three toasters smell on the first day</a></p>""")]
    [InlineData("""<p>Related: <a href="/toaster">Smelly toasters</a></p>""")]
    [InlineData("""<h4>Read also: <a href="/toaster">Only three toasters smell on the first day</a></h4>""")]
    [InlineData("""<kettle-teaser><p>Only three toasters smell on the first day.</p><a href="/toaster">Read it</a></kettle-teaser>""")]
    [InlineData("""<div class="snippet"><p><a href="/toaster">Only three toasters smell on the first day</a></p><p>Toasters are made of tin and glue, and the glue burns off.</p></div>""")]
    [InlineData("""<footer><p>Only three toasters smell on the first day, wrote our guest, who has taken apart forty of them for this site.</p></footer>""")]
    public void What_leads_to_another_article_goes(string junk) =>
        Assert.DoesNotContain("toasters", TextOf($"""<div class="article-body">{Prose}{junk}<p>Good luck with the fan!</p></div>"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""<div class="snippet"><h3><a href="https://toasters.example/">The toasters of the maker of the kettle</a></h3><p>They are made of tin and of glue, and the glue burns off on the first day.</p></div>""")]
    [InlineData("""<ol><li><p><a href="/toaster">Open the page of the toasters of the same maker</a></p><p>There the drivers are kept.</p></li></ol>""")]
    [InlineData("""<div><p>The toasters of the same maker have the fan as well; <a href="/toaster">theirs is louder</a>.</p></div>""")]
    public void What_leads_to_another_page_within_a_text_stays(string part) =>
        Assert.Contains("maker", TextOf($"""<div class="article-body">{Prose}{part}<p>Good luck with the fan!</p></div>"""), StringComparison.Ordinal);

    [Fact]
    public void A_note_in_italics_below_the_text_that_leads_elsewhere_goes() =>
        Assert.DoesNotContain("twenty years", TextOf($"""<div class="article-body">{Prose}<p><em>Kim Kettle has cooked water for twenty years and runs <a href="https://kim.example">a shop</a>.</em></p></div>"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""<p><em>Never open the base while the plug is in the wall.</em></p>""", "Never open the base")]
    [InlineData("""<p><em>Never</em> open the base before you have read <a href="/plug">how to pull the plug</a>.</p>""", "Never open the base")]
    [InlineData("""<p><em>Ask at <a href="https://kettles.example/help">https://kettles.example/help</a></em></p>""", "Ask at https")]
    public void The_last_word_of_the_text_stays(string last, string expected) =>
        Assert.Contains(expected, TextOf($"""<div class="article-body">{Prose}{last}</div>"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""<h3>Mehr zum Thema</h3><ul><li><a href="/1">Toaster smells at first</a></li><li><a href="/2">Mixer stops too early</a></li></ul>""")]
    [InlineData("""<div><h3>From the kitchen</h3></div><div><a href="/1">Toaster smells at first</a> <a href="/2">Mixer stops too early</a></div>""")]
    [InlineData("""<p><strong>Veja também</strong></p>""")]
    public void A_label_goes_with_what_it_announces(string related)
    {
        var text = TextOf($"""<div class="article-body">{Prose}{related}<h3>Last of all</h3><p>Good luck with the fan!</p></div>""");

        Assert.EndsWith("Last of all\nGood luck with the fan!\n", text, StringComparison.Ordinal);
        Assert.EndsWith("let it dry overnight.\nLast of all\nGood luck with the fan!\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<p><a href="https://kettles.example/firmware/current">https://kettles.example/firmware/current</a></p>""", "kettles.example/firmware")]
    [InlineData("""<p><a href="https://toasters.example/driver">The newest driver of the maker for the kettle base</a></p>""", "The newest driver of the maker")]
    [InlineData("""<p><a href="mailto:help@kettles.example">help.desk@kettles.example</a></p>""", "help.desk@kettles.example")]
    [InlineData("""<table><tr><th>Model</th><th>Driver</th></tr><tr><td><a href="/a">Driver for the A1</a></td><td><a href="/b">Driver for the A2</a></td></tr></table>""", "Driver for the A2")]
    public void A_link_that_readers_need_stays(string block, string expected) =>
        Assert.Contains(expected, TextOf($"""<div class="article-body">{Prose}{block}</div>"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""<figure><img src="/k.jpg" alt="Base"><figcaption>The base from below, seen by our reader</figcaption></figure>""")]
    [InlineData("""<figure><img src="/k.jpg" alt="Base"><span>The base from below, seen by our reader</span></figure>""")]
    [InlineData("""<div class="image-box"><img src="/k.jpg" alt="Base"><p>The base from below, seen by our reader</p></div>""")]
    [InlineData("""<p><img src="/k.jpg" alt="Base"></p><p>Photo: seen by our reader</p>""")]
    [InlineData("""<p><img src="/k.jpg" alt="Base"></p><p>The base from below. (Photo: our reader)</p>""")]
    [InlineData("""<p><img src="/k.jpg" alt="Base"></p><p>The base from below. Photo: One of our readers</p>""")]
    [InlineData("""<p><img src="/k.jpg" alt="Base"></p><p>Source: the album of our reader</p>""")]
    [InlineData("""<p><img src="/k.jpg" alt="Base"><br>Figure 3: The base from below, seen by our reader</p>""")]
    public void Captions_and_credits_go_and_the_picture_stays(string picture)
    {
        var body = Articles.ReadPage(Page($"""<div class="article-body">{Prose}{picture}</div>""")).Article.Document.Body!;

        Assert.DoesNotContain("our reader", body.TextContent, StringComparison.Ordinal);
        Assert.NotNull(body.QuerySelector("img[src='/k.jpg']"));
    }

    [Fact]
    public void A_part_named_as_junk_goes_although_it_is_longer_than_the_article()
    {
        var comments = string.Concat(Enumerable.Range(1, 30).Select(i => $"<p>Comment {i}: mine ran on as well until I held the pin down for a whole minute, so do not give up too early!</p>"));

        var text = TextOf($"""<div class="page"><div class="text">{Prose}{Prose}{Prose}{Prose}</div><div class="comments">{comments}</div></div>""");

        Assert.DoesNotContain("Comment 7", text, StringComparison.Ordinal);
        Assert.Contains("Wipe it with vinegar", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<div class="privacy-popup"><div class="page">{0}</div></div>""")]
    [InlineData("""<div><a href="/toaster"><p>{0}</p></a></div>""")]
    public void What_is_longer_than_the_article_and_not_part_of_it_goes(string around)
    {
        var policy = string.Concat(Enumerable.Repeat("This tool hands your address to a partner, who keeps it for as long as the law of the land allows. ", 30));

        var text = TextOf(string.Format(System.Globalization.CultureInfo.InvariantCulture, around, policy) + $"""<div class="article-body">{Prose}</div>""");

        Assert.DoesNotContain("hands your address", text, StringComparison.Ordinal);
        Assert.Contains("Wipe it with vinegar", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_stay_where_the_page_holds_nothing_else()
    {
        var posts = string.Concat(Enumerable.Range(1, 20).Select(i => $"""<div class="comment"><p>Answer {i}: mine ran on as well until I held the pin down for a whole minute, so do not give up too early!</p></div>"""));

        var text = TextOf($"""<aside><p>Log in</p></aside><div class="thread"><h2>Kettle fan runs on</h2>{posts}</div><div class="share"><a href="/s">Share</a> <a href="/t">Tell a friend</a></div>""");

        Assert.Contains("Answer 1: mine ran on", text, StringComparison.Ordinal);
        Assert.Contains("Answer 20: mine ran on", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tell a friend", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_parts_stay_where_they_are_nearly_all_of_the_text()
    {
        var parts = string.Concat(Enumerable.Range(1, 8).Select(i => $"""<div class="part hidden"><h2>Kettle {i}</h2>{Prose}</div>"""));

        Assert.Contains("Kettle 7", TextOf($"""<div class="gallery"><p>Eight kettles with a fan.</p>{parts}</div>"""), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reading_of_a_word_does_not_stand_within_its_line() =>
        Assert.Contains("湯が沸く", TextOf($"""<div class="article-body">{Prose}<p><ruby>湯<rp>(</rp><rt>ゆ</rt><rp>)</rp></ruby>が<ruby>沸<rt>わ</rt></ruby>く</p></div>"""), StringComparison.Ordinal);

    [Fact]
    public void A_form_beside_the_text_goes() =>
        Assert.DoesNotContain("Your opinion", TextOf($"""<div class="article-body">{Prose}<form action="/opinion"><p>Your opinion of this page:</p></form></div>"""), StringComparison.Ordinal);

    [Fact]
    public void The_article_stays_whatever_the_name_of_its_container() =>
        Assert.Contains("Wipe it with vinegar", TextOf($"""<div class="sidebar-layout share"><h1>Kettle fan runs on</h1>{Prose}</div>"""), StringComparison.Ordinal);

    [Fact]
    public void A_text_for_readers_without_scripts_is_read() =>
        Assert.Contains("Wipe it with vinegar", TextOf($"""<div id="app"><noscript><h1>Kettle fan runs on</h1>{Prose}{Prose}</noscript></div>"""), StringComparison.Ordinal);

    [Fact]
    public void A_page_that_shows_nothing_without_scripts_is_read_from_its_structured_data()
    {
        var body = string.Join("\\n", Enumerable.Repeat("The fan turns on &amp; on although the kettle is cold, and it goes on for minutes.", 6));

        var text = TextOf($$"""<div id="app">Please wait.</div><script type="application/ld+json">{"@graph":[{"@type":"Article","articleBody":"{{body}}"}]}</script>""");

        Assert.StartsWith("The fan turns on & on although", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_steps_in_the_structured_data_of_such_a_page_become_a_list()
    {
        var text = TextOf("""
            <div id="app">Please wait.</div><script type="application/ld+json">{"@type":"HowTo","name":"Stop the fan",
            "description":"<p>The fan turns on &amp; on although the kettle is cold, and it goes on for minutes, which wears the bearing out early.</p>",
            "step":[{"@type":"HowToSection","name":"Inside","itemListElement":[{"@type":"HowToStep","name":"Open the base","text":"Take the base off its plate, and hold the small pin down."}]},
            {"@type":"HowToStep","itemListElement":[{"@type":"HowToDirection","text":"Count to ten;<br>the fan stops as soon as the sensor rests."},{"@type":["HowToTip"],"text":"Wipe it with vinegar, never with a wire."}]},
            "Let it dry overnight on a warm shelf.", 7, null]}</script>
            """);

        Assert.Equal(
            [
                "The fan turns on & on although the kettle is cold, and it goes on for minutes, which wears the bearing out early.",
                "Inside", "Open the base", "Take the base off its plate, and hold the small pin down.",
                "Count to ten;", "the fan stops as soon as the sensor rests.", "Wipe it with vinegar, never with a wire.",
                "Let it dry overnight on a warm shelf.",
            ],
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("""{"@type": ["HowTo"], "step": 3}""")]
    [InlineData("""{"articleBody": "Short."}""")]
    [InlineData("""{"articleBody": ["no", "text"]}""")]
    [InlineData("""{"articleBody": """)]
    public void Structured_data_of_no_use_changes_nothing(string json) =>
        Assert.Contains("Wipe it with vinegar", TextOf($"""<div class="article-body">{Prose}</div><script type="application/ld+json">{json}</script>"""), StringComparison.Ordinal);

    [Fact]
    public void The_text_of_the_page_goes_before_its_structured_data() =>
        Assert.Contains("Wipe it with vinegar", TextOf($$"""
            <div class="article-body">{{Prose}}</div><script type="application/ld+json">{"articleBody":"{{new string('x', 500)}}"}</script>
            """), StringComparison.Ordinal);

    private static string TextOf(string body) => CleanText.Of(Articles.ReadPage(Page(body)).Article.Document.Body!);

    private static string Page(string body) => $"<!DOCTYPE html><html><head><title>Kettle fan runs on</title></head><body>{body}</body></html>";
}
