using ContentForge.Core.Diagnostics;
using ContentForge.Site.Model;
using ContentForge.Site.Outputs;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Model;

public sealed class AddressSpaceTests
{
    [Theory]
    [InlineData("ＩＮＤＥＸ", "index")]
    [InlineData("か\u3099", "が")]
    [InlineData("ﾊﾞ", "バ")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("ﬁx", "fix")]
    [InlineData("\u0627\u0653", "\u0622")]
    [InlineData("ж", "Ж")]
    public void Takes_for_one_what_differs_in_case_or_form_alone(string one, string other) => Assert.Equal(AddressKey.Of(other), AddressKey.Of(one));

    [Theory]
    [InlineData("か", "が")]
    [InlineData("a/b", "a-b")]
    [InlineData("하", "한")]
    public void Tells_apart_what_readers_tell_apart(string one, string other) => Assert.NotEqual(AddressKey.Of(other), AddressKey.Of(one));

    [Theory]
    [InlineData("index")]
    [InlineData("INDEX")]
    [InlineData("İndex")]
    [InlineData("ｉｎｄｅｘ")]
    [InlineData("index!")]
    public void Gives_a_tag_with_the_name_of_a_page_another_address_and_says_so(string tag)
    {
        var diagnostics = new List<Diagnostic>();
        var site = TestSite.Of(Content(Published(Help("a.md", "The menu").Tagged(tag))), null, diagnostics);

        var topic = Assert.Single(site.Index.Topics.All);
        var note = Assert.Single(diagnostics);
        Assert.EndsWith("-2.html", topic.PageAt(1).Value, StringComparison.Ordinal);
        Assert.Equal(("CF5201", "a.md"), (note.Code.Id, note.File));
        Assert.Contains($"the topic '{topic.Title}' got '{topic.PageAt(1).Value}'", note.Message, StringComparison.Ordinal);
        Assert.Equal(topic, site.Index.TopicsWith(site.Articles[0]).Single());
        Assert.Empty(Collisions(site));
    }

    [Fact]
    public void Never_gives_a_topic_the_address_of_another_one()
    {
        var site = TestSite.Of(Published(Help("a.md", "The menu").Tagged("Index", "Index 2", "Index 3")));

        Assert.Equal(["topics/index-2.html", "topics/index-3.html", "topics/index-4.html"], site.Index.Topics.All.Select(topic => topic.PageAt(1).Value).Order(StringComparer.Ordinal));
        Assert.Empty(Collisions(site));
    }

    [Fact]
    public void A_label_of_the_configuration_can_be_the_name_of_a_page()
    {
        var options = new SiteOptions { Labels = new SiteOptions().Labels.Add("menu", "Index") };
        var site = TestSite.Of(Content(Published(Help("a.md", "The menu").Tagged("menu"))), options);

        Assert.Equal("topics/index-2.html", Assert.Single(site.Index.Topics.All).PageAt(1).Value);
    }

    [Fact]
    public void A_series_gets_a_number_where_its_name_is_taken_and_a_note_says_so()
    {
        var diagnostics = new List<Diagnostic>();
        var site = TestSite.Of(
            new SiteContent(
                [Published("a.md"), Published("b.md"), Published("c.md"), Published("d.md")],
                [new Series("Index", [new("a.md"), new("b.md")]), new Series("Index!", [new("c.md"), new("d.md")])]),
            null,
            diagnostics);

        Assert.Equal(["series/index-2.html", "series/index-3.html"], site.Index.Series.Select(series => series.Path.Value));
        Assert.Equal(["CF5201", "CF5201"], diagnostics.Select(diagnostic => diagnostic.Code.Id));
    }

    [Fact]
    public void No_two_files_of_a_site_collide_whatever_things_are_called()
    {
        string[] names =
        [
            "index", "INDEX", "ｉｎｄｅｘ", "404", "search", "a-z", "Ａ-Ｚ", "error-codes", "topics", "Topics", "ｔｏｐｉｃｓ", "platforms", "series", "assets", "media",
            "2", "a", "a/2", "a/index", "topics/index", "topics/a/2", "con", "が", "か\u3099", "한", "\u1112\u1161\u11ab", "straße", "strasse", "İ", "i", "ı",
            "llms.txt", "robots", "feed", "_redirects", "_headers", "redirects.nginx", "sitemap", "index-2", "topics-2", "letter-a", "number", new string('日', 300),
        ];
        var articles = names.SelectMany((name, at) => new[]
        {
            Published(Help($"{name}.md", $"{name} about").Tagged([.. names]).For([name, "Platform " + name]).Dated("2026-01-01")) with { RequestedSlug = at % 3 == 0 ? name : null },
            Published($"folder/{name}/index.html", at % 2 == 0 ? "/" + name : null, new MergedCopy($"{name}.html", name, name), new MergedCopy($"copies/{name}.txt", name, "/" + name)),
        }).DistinctBy(article => article.Article.Source.File, StringComparer.Ordinal).ToArray();
        var series = names.Select(name => new Series(name, [new("index.md", name), new("2.md", name)]));

        var site = TestSite.Of(new SiteContent([.. articles], [.. series]), TestSite.WithAddress with { PageSize = 5 });

        Assert.Equal(articles.Length, site.Articles.Length);
        Assert.Empty(Collisions(site));
    }

    // A page that differs in case or form alone, or that has the name of a folder.
    private static IEnumerable<string> Collisions(SiteData site)
    {
        var files = SiteOutputs.All.SelectMany(output => output.Plan(site)).Select(file => file.Path.Value).ToArray();
        var folders = files.SelectMany(FoldersOf).Select(AddressKey.Of).ToHashSet(StringComparer.Ordinal);
        return files
            .GroupBy(AddressKey.Of, StringComparer.Ordinal)
            .Where(same => same.Count() > 1 || folders.Contains(same.Key))
            .Select(same => string.Join(" = ", same));
    }

    private static IEnumerable<string> FoldersOf(string file) =>
        Enumerable.Range(0, file.Length).Where(at => file[at] == '/').Select(at => file[..at]);
}
