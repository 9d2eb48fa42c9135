using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Site.Relevance;

namespace ContentForge.Site.Tests.Relevance;

public sealed class TopicFinderTests
{
    private static readonly string[] Devices = ["Lamp", "Oven", "Drone", "Watch", "Fridge", "Radio", "Pump", "Fan"];

    [Fact]
    public void Groups_articles_by_the_problem_that_their_titles_share()
    {
        var topics = Find([.. About("black screen"), .. About("loud noise"), .. About("slow charging")]);

        Assert.Equal(["black screen", "loud noise", "slow charging"], topics.Select(topic => topic.Name).Order(StringComparer.Ordinal));
        Assert.All(topics, topic => Assert.Equal(Devices.Length, topic.Members.Length));
    }

    [Fact]
    public void Never_takes_words_that_every_text_has_for_a_topic()
    {
        var topics = Find([.. About("black screen"), .. About("loud noise"), .. About("slow charging")]);

        Assert.DoesNotContain(topics, topic => topic.Name.Split(' ') is ["how" or "to" or "the" or "fix" or "on"]);
    }

    [Fact]
    public void Takes_an_article_without_such_a_title_to_those_that_it_is_like()
    {
        ImmutableArray<ArticleSubject> subjects =
        [
            .. About("black screen"),
            .. About("loud noise"),
            .. About("slow charging"),
            Subject("Nothing to see", "The screen stays black. A black screen again, and the screen is black at start. How to fix the thing on a desk."),
        ];

        Assert.Contains(subjects.Length - 1, Find(subjects).Single(topic => topic.Name is "black screen").Members);
    }

    [Fact]
    public void Finds_nothing_where_nothing_is_shared()
    {
        string[] things = ["anvil", "barge", "comet", "dunes", "ember", "fjord", "grove", "haven", "islet", "jetty", "knoll", "lagoon"];

        Assert.Empty(Find([.. things.Select(thing => Subject(thing, $"All about {thing} and only {thing}."))]));
    }

    [Fact]
    public void Gives_one_name_to_what_is_said_longer_and_shorter()
    {
        var names = Find([.. About("high ping"), .. About("loud noise"), .. About("slow charging")]).Select(topic => topic.Name).ToArray();

        Assert.Contains("high ping", names);
        Assert.DoesNotContain("high", names);
        Assert.DoesNotContain("ping", names);
    }

    private static ImmutableArray<FoundTopic> Find(ImmutableArray<ArticleSubject> subjects)
    {
        var vectors = TermVectors.Of(subjects);
        return TopicFinder.Find(subjects, vectors.Similarity, 10);
    }

    private static IEnumerable<ArticleSubject> About(string problem) => Devices.Select(device => Subject(
        string.Create(CultureInfo.InvariantCulture, $"How to fix the {problem} on a {device}"),
        $"How to fix the {problem} on a {device}. The {problem} is a common thing; what to do about a {problem} is told here."));

    private static ArticleSubject Subject(string title, string body) => new(title, [], [], [], body, body);
}
