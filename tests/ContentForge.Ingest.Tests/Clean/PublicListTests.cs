using ContentForge.Ingest.Clean.FilterLists;

namespace ContentForge.Ingest.Tests.Clean;

/// <summary>Public lists are loaded as they are: what a saved article has no use for is counted, what makes no sense is named.</summary>
public sealed class PublicListTests
{
    private static readonly string Text = File.ReadAllText(FixtureFolder.Path("filter-lists", "public.txt"));

    private static readonly FilterList List = FilterListParser.Parse("public.txt", Text);

    private static readonly FilterEngine Engine = new([List]);

    [Fact]
    public void Every_line_is_used_or_counted_or_named()
    {
        var lines = Text.Split('\n').Count(line => line.Length > 0 && line[0] is not ('!' or '['));

        Assert.Equal(lines, List.Rules.Length + List.Hiding.Length + List.Ignored + List.Problems.Length);
    }

    [Fact]
    public void Lines_that_make_no_sense_are_problems_with_their_line()
    {
        var lines = Text.Split('\n');

        Assert.Equal(
            [
                "||x.example^$nonsense", "||x.example^$image,frobnicate=1", "/[/", "*$image,domain=~desk.example", "##p[",
                "desk.example##.post:has-text(Sponsored)", "desk.example##.post:matches-css(display: none)",
            ],
            List.Problems.Select(problem => lines[problem.Line - 1]));
        Assert.All(List.Problems, problem => Assert.DoesNotContain('\n', problem.Message));
    }

    [Fact]
    public void What_only_a_browser_can_do_is_counted() => Assert.Equal(16, List.Ignored);

    [Theory]
    [InlineData("https://cdn.help.example/img/lamp-ad-banner.png", "Image", null, true)]
    [InlineData("https://cdn.help.example/img/lamp-ad-banner.png", "Link", null, false)]
    [InlineData("https://ads.example/x", "Link", null, true)]
    [InlineData("https://ads.example/own/lamp.png", "Image", null, false)]
    [InlineData("https://metrics.example/p", "Image", "www.metrics.example", false)]
    [InlineData("https://metrics.example/p", "Image", "desk.example", true)]
    [InlineData("https://metrics.example/p", "Image", "lab.example", false)]
    [InlineData("https://cdn.example/promo/7/wide.jpg", "Image", null, true)]
    [InlineData("https://cdn.example/promo/7/wide.jpg?x", "Image", null, false)]
    [InlineData("https://pictures.example/aXb/", "Image", "desk.example", true)]
    [InlineData("https://pictures.example/aXb/", "Image", "shop.desk.example", false)]
    [InlineData("https://help.example/banner12.gif", "Image", null, true)]
    [InlineData("https://help.example/banner12.gif?x", "Image", null, false)]
    [InlineData("https://abcdefgh.traffic.example/", "Script", null, true)]
    [InlineData("https://help.example/tracker.js", "Script", null, true)]
    [InlineData("https://help.example/safe-tracker.js", "Script", null, false)]
    [InlineData("https://counter.example/a?utm_source=x", "Link", null, false)]
    [InlineData("https://help.example/lamp", "Link", null, false)]
    public void The_rules_that_mean_something_work(string url, string type, string? site, bool blocked) =>
        Assert.Equal(blocked, Engine.Match(url, Enum.Parse<ResourceTypes>(type), site) is not null);

    [Theory]
    [InlineData("<p class='ad-box'>x</p>", null, false)]
    [InlineData("<p id='top-offer'>x</p>", null, true)]
    [InlineData("<p id='top-offer'>x</p>", "desk.example", false)]
    [InlineData("<p class='offer'>x</p>", "www.desk.example", true)]
    [InlineData("<p class='offer'>x</p>", "shop.desk.example", false)]
    [InlineData("<p class='teaser'>x</p>", null, true)]
    [InlineData("<p class='teaser'>x</p>", "desk.example", false)]
    public void The_selectors_that_mean_something_work(string html, string? site, bool hidden) =>
        Assert.Equal(hidden, Engine.MatchElement(Articles.Read(html, "a.html").Document.QuerySelector("p")!, site) is not null);
}
