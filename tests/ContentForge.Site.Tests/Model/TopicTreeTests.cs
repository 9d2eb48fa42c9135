using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Site.Model;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Model;

public sealed class TopicTreeTests
{
    private static readonly string[] Devices = ["Lamp", "Oven", "Drone", "Watch", "Fridge", "Radio", "Pump", "Fan"];

    [Fact]
    public void Divides_a_tag_that_holds_everything_and_shows_its_parts_in_its_place()
    {
        var topics = TestSite.Of(Everything("issues")).Index.Topics;

        Assert.Equal(["Issues"], topics.Roots.Select(topic => topic.Title));
        Assert.Equal(["Black screen", "Loud noise", "Slow charging"], topics.PartsOf(topics.Roots.Single()).Select(topic => topic.Title));
        Assert.Equal(["Black screen", "Loud noise", "Slow charging"], topics.Shelves(topics.Roots).Select(topic => topic.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_article_stands_under_its_own_part_and_no_other()
    {
        var site = TestSite.Of(Everything("issues"));
        var article = site.Index.ByFile["slow charging Lamp.md"];

        Assert.Equal(["Slow charging"], site.Index.Topics.ShelvesOf(site.Index.TopicsWith(article)).Select(topic => topic.Title));
    }

    [Fact]
    public void Groups_articles_without_a_tag()
    {
        var topics = TestSite.Of(Everything()).Index.Topics;

        Assert.Equal(["Black screen", "Loud noise", "Slow charging"], topics.Roots.Select(topic => topic.Title));
        Assert.Equal("topics/black-screen.html", topics.All[0].PageAt(1).Value);
    }

    [Fact]
    public void Leaves_small_tags_whole()
    {
        var topics = TestSite.Of(Everything("issues")[..12]).Index.Topics;

        Assert.Equal(["Issues"], topics.All.Select(topic => topic.Title));
    }

    [Fact]
    public void Pins_hides_and_renames_as_the_configuration_says()
    {
        var options = new SiteOptions
        {
            Topics = new TopicChoice(["Slow-charging"], ["loudnoise"]),
            Labels = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("black screen", "No picture")]),
        };
        var diagnostics = new List<Diagnostic>();

        var topics = TestSite.Of(Content([.. Everything().Select(article => Published(article))]), options, diagnostics).Index.Topics;

        Assert.Equal(["Slow charging", "No picture"], topics.All.Select(topic => topic.Title));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Says_where_the_configuration_names_a_topic_that_is_not_there()
    {
        var options = new SiteOptions { Topics = new TopicChoice(["Nowhere"], []) { Source = new Provenance("contentforge.yml", SourceSpan.At(3, 5)) } };
        var diagnostics = new List<Diagnostic>();

        TestSite.Of(Content(Published("a.md")), options, diagnostics);

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("CF5202", "contentforge.yml"), (diagnostic.Code.Id, diagnostic.File));
        Assert.Contains("'Nowhere'", diagnostic.Message, StringComparison.Ordinal);
    }

    private static HelpArticle[] Everything(params string[] tags) =>
        [.. new[] { "black screen", "loud noise", "slow charging" }.SelectMany(problem => Devices.Select(device => About(problem, device).Tagged(tags)))];

    private static HelpArticle About(string problem, string device) =>
        Help(string.Create(CultureInfo.InvariantCulture, $"{problem} {device}.md"), $"How to fix the {problem} on a {device}") with
        {
            Intro =
            [
                new ParagraphBlock(
                    Text($"How to fix the {problem} on a {device}. The {problem} is a common thing; what to do about a {problem} is told here."), Source()),
            ],
        };
}
