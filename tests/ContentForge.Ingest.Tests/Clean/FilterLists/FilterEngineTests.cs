using ContentForge.Ingest.Clean.FilterLists;

namespace ContentForge.Ingest.Tests.Clean.FilterLists;

public sealed class FilterEngineTests
{
    [Theory]
    [InlineData("||ads.example^", "https://ads.example/x", true)]
    [InlineData("||ads.example^", "https://shop.ads.example/x", true)]
    [InlineData("||ads.example^", "//ads.example", true)]
    [InlineData("||ads.example^", "https://bads.example/x", false)]
    [InlineData("||ads.example^", "https://help.example/?to=ads.example/", false)]
    [InlineData("||ads.example/pic", "https://ads.example/pictures", true)]
    [InlineData("|https://ads.", "https://ads.example/", true)]
    [InlineData("|https://ads.", "https://help.example/https://ads.", false)]
    [InlineData(".swf|", "https://help.example/a.swf", true)]
    [InlineData(".swf|", "https://help.example/a.swf?x", false)]
    [InlineData("/banner/*/img^", "https://help.example/banner/728/img?x", true)]
    [InlineData("/banner/*/img^", "https://help.example/banner/728/img", true)]
    [InlineData("/banner/*/img^", "https://help.example/banner/728/imgs", false)]
    [InlineData("?AFFILIATE=", "https://shop.example/buy?affiliate=7", true)]
    [InlineData("/^https?:\\/\\/[^\\/]+\\/c\\/\\d+\\//", "https://any.example/c/12/x", true)]
    [InlineData("/^https?:\\/\\/[^\\/]+\\/c\\/\\d+\\//", "https://any.example/c/x/12", false)]
    public void Matches_addresses_as_the_syntax_says(string rule, string url, bool expected) =>
        Assert.Equal(expected, Engine(rule).Match(url, ResourceTypes.Link, site: null) is not null);

    [Fact]
    public void An_exception_lets_through_what_another_rule_blocks()
    {
        var engine = Engine("||tools.example^\n@@||tools.example/images/");

        Assert.Null(engine.Match("https://tools.example/images/a.png", ResourceTypes.Image, site: null));
        Assert.NotNull(engine.Match("https://tools.example/go/a", ResourceTypes.Link, site: null));
    }

    [Fact]
    public void Types_bind_a_rule_to_uses_of_an_address()
    {
        var engine = Engine("/banner.$image\n||frames.example^$~subdocument");

        Assert.NotNull(engine.Match("https://help.example/banner.png", ResourceTypes.Image, site: null));
        Assert.Null(engine.Match("https://help.example/banner.png", ResourceTypes.Link, site: null));
        Assert.NotNull(engine.Match("https://frames.example/", ResourceTypes.Link, site: null));
        Assert.Null(engine.Match("https://frames.example/", ResourceTypes.Frame, site: null));
    }

    [Fact]
    public void Domains_bind_a_rule_to_sites()
    {
        var engine = Engine("/promo/$domain=desk.example|~shop.desk.example");

        Assert.NotNull(engine.Match("https://x.example/promo/1", ResourceTypes.Link, "www.desk.example"));
        Assert.Null(engine.Match("https://x.example/promo/1", ResourceTypes.Link, "shop.desk.example"));
        Assert.Null(engine.Match("https://x.example/promo/1", ResourceTypes.Link, "other.example"));
        Assert.Null(engine.Match("https://x.example/promo/1", ResourceTypes.Link, site: null));
    }

    [Fact]
    public void Third_party_rules_leave_the_own_site_alone()
    {
        var engine = Engine("||desk.example^$third-party");

        Assert.Null(engine.Match("https://cdn.desk.example/a", ResourceTypes.Image, "www.desk.example"));
        Assert.NotNull(engine.Match("https://cdn.desk.example/a", ResourceTypes.Image, "www.other.example"));
    }

    [Theory]
    [InlineData("##.offer", "<p class='big offer'>x</p>", true)]
    [InlineData("##.offer", "<p class='offers'>x</p>", false)]
    [InlineData("###side", "<p id='side'>x</p>", true)]
    [InlineData("##p[data-ad^=\"7\"]", "<p data-ad='72'>x</p>", true)]
    [InlineData("##div > p.offer", "<div><p class='offer'>x</p></div>", true)]
    [InlineData("##.offer\n#@#.offer", "<p class='offer'>x</p>", false)]
    [InlineData("desk.example##.offer", "<p class='offer'>x</p>", false)]
    [InlineData("~desk.example##.offer", "<p class='offer'>x</p>", true)]
    public void Finds_elements_by_selector(string rules, string html, bool expected)
    {
        var element = Articles.Read(html, "a.html").Document.QuerySelector("p")!;

        Assert.Equal(expected, Engine(rules).MatchElement(element, site: null) is not null);
    }

    [Fact]
    public void A_rule_that_cannot_be_understood_is_a_problem_with_its_line_and_the_others_are_used()
    {
        var list = FilterListParser.Parse("mine.txt", "! a comment\n||good.example^\n||bad.example^$nonsense\n/(/\n##p[\n");

        Assert.Equal([3, 4, 5], list.Problems.Select(problem => problem.Line));
        Assert.Single(list.Rules);
    }

    [Theory]
    [InlineData("||x.example^$csp=script-src 'self'")]
    [InlineData("x.example#$#body { color: red }")]
    [InlineData("x.example##+js(nobab)")]
    [InlineData("||x.example^$removeparam=utm")]
    [InlineData("||x.example^$websocket")]
    public void What_only_means_something_in_a_browser_is_passed_over(string rule)
    {
        var list = FilterListParser.Parse("public.txt", rule);

        Assert.Empty(list.Problems);
        Assert.Empty(list.Rules);
        Assert.Empty(list.Hiding);
    }

    [Theory]
    [InlineData("ads.txt")]
    [InlineData("chrome.txt")]
    public void The_lists_that_ship_have_no_problems(string name) =>
        Assert.Empty(FilterListParser.Parse(name, ContentForge.Ingest.Words.EmbeddedData.Text(name)).Problems);

    private static FilterEngine Engine(string rules) => new([FilterListParser.Parse("test.txt", rules)]);
}
