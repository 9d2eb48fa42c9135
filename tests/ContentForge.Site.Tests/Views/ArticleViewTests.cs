using ContentForge.Core.Model;
using ContentForge.Site.Model;
using ContentForge.Site.Views;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Views;

public sealed class ArticleViewTests
{
    private const string Opening = "Your printer is online but nothing comes out of it, whatever you send.";

    [Fact]
    public void A_fix_says_which_cause_it_is_for_and_how_long_it_takes()
    {
        var fix = Fix(1, "Wake it") with { CauseId = "cause-1", TimeNeeded = new TimeNeeded("5 minutes", TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)) };
        var article = Help("a.md", "A", Fix(1, "Wake it")) with
        {
            Problems = [new Problem("A", [], [new Cause("cause-1", Text("It sleeps."), Source())], Source())],
            Fixes = [fix],
        };

        var view = Assert.Single(Assert.Single(ViewOf(article).Groups).Fixes);

        Assert.Equal("It sleeps.", view.Cause?.Value);
        Assert.Equal("5 minutes", view.Time);
    }

    [Fact]
    public void Shows_the_opening_paragraph_as_the_lead_and_not_again()
    {
        var view = ViewOf(Help("a.md", "A") with { Intro = [Paragraph(Opening), Paragraph("More.")] });

        Assert.Equal(Opening, view.Lead?.Value);
        Assert.Equal("More.", Assert.IsType<ParagraphView>(Assert.Single(view.Intro)).Text.Value);
    }

    [Fact]
    public void Does_not_say_a_description_and_the_same_opening_one_after_the_other()
    {
        var article = Help("a.md", "A") with
        {
            Intro = [Paragraph(Opening)],
            Metadata = ArticleMetadata.None with { Description = Opening[..60] + "…" },
        };

        var view = ViewOf(article);

        Assert.Equal(Opening, view.Lead?.Value);
        Assert.Empty(view.Intro);
    }

    [Fact]
    public void Shows_a_description_that_says_something_else_and_keeps_the_intro()
    {
        var article = Help("a.md", "A") with
        {
            Intro = [Paragraph(Opening)],
            Metadata = ArticleMetadata.None with { Description = "Five things to try & more." },
        };

        var view = ViewOf(article);

        Assert.Equal("Five things to try &amp; more.", view.Lead?.Value);
        Assert.Single(view.Intro);
    }

    [Fact]
    public void Gives_each_fix_an_anchor_of_its_own_and_leads_to_the_next()
    {
        var view = ViewOf(Help("a.md", "A", Fix(1, "Restart"), Fix(2, "Restart"), Fix(3, "???")));

        var fixes = view.Groups.SelectMany(group => group.Fixes).ToArray();
        Assert.Equal(["fix-restart", "fix-restart-2", "fix-untitled"], fixes.Select(fix => fix.Id));
        Assert.Equal(["#fix-restart-2", "#fix-untitled", null], fixes.Select(fix => fix.Next?.Path));
    }

    [Fact]
    public void Gives_each_step_an_anchor()
    {
        var view = ViewOf(Help("a.md", "A", Fix(1, "Restart", Procedure("p1", "One", "Two"), Procedure("p2", "Three"))));

        var steps = view.Groups[0].Fixes[0].Procedures.SelectMany(procedure => procedure.Steps);
        Assert.Equal(["fix-restart-way-1-step-1", "fix-restart-way-1-step-2", "fix-restart-way-2-step-1"], steps.Select(step => step.Id));
    }

    [Fact]
    public void Shows_what_stands_between_the_heading_of_a_procedure_and_its_steps()
    {
        var procedure = Procedure("p1", "One") with { Title = "On the router", Body = [Paragraph("It needs a minute.")] };

        var view = ViewOf(Help("a.md", "A", Fix(1, "Restart", procedure)));

        var body = Assert.Single(view.Groups[0].Fixes[0].Procedures[0].Body);
        Assert.Equal("It needs a minute.", Assert.IsType<ParagraphView>(body).Text.Value);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Leaves_out_a_table_of_contents_where_the_page_has_its_own(int fixes, int expected)
    {
        var contents = Bullets("Restart") with { Source = Source() with { Rule = Provenance.TableOfContents } };
        var article = Help("a.md", "A", [.. Enumerable.Range(1, fixes).Select(number => Fix(number, "Restart"))]) with { Intro = [Paragraph("Try these."), contents] };

        Assert.Equal(expected, ViewOf(article).Intro.Length);
    }

    [Fact]
    public void Leaves_out_a_heading_that_stands_over_a_table_of_contents_alone()
    {
        var contents = Bullets("Restart") with { Source = Source() with { Rule = Provenance.TableOfContents } };
        var article = Help("a.md", "A", Fix(1, "Restart"), Fix(2, "Reset")) with
        {
            Intro = [Heading(2, "Background"), Paragraph("Try these."), Heading(2, "Contents"), contents],
        };

        Assert.Equal("Background", Assert.Single(ViewOf(article).Intro.OfType<HeadingView>()).Text.Value);
    }

    [Fact]
    public void Shows_a_command_once_where_the_details_have_a_line_for_it()
    {
        var step = Step(1, "Type these, and one more at last:") with
        {
            Details = [Paragraph("ipconfig /release."), Paragraph("Wait, then:"), Bullets("ipconfig /renew", "ipconfig /flushdns")],
            Commands =
            [
                new CommandLine("winver", CommandHost.Unknown),
                new CommandLine("ipconfig /release", CommandHost.CommandPrompt),
                new CommandLine("ipconfig /renew", CommandHost.CommandPrompt),
                new CommandLine("ipconfig /flushdns", CommandHost.CommandPrompt),
            ],
        };

        var shown = ViewOf(Help("a.md", "A", Fix(1, "Renew", Procedure("p1", "x") with { Steps = [step] }))).Groups[0].Fixes[0].Procedures[0].Steps[0];

        Assert.Equal(["winver"], shown.Commands.Select(command => command.Text));
        Assert.Equal(
            ["ipconfig /release", "Wait, then:", "ipconfig /renew", "ipconfig /flushdns"],
            shown.Details.Select(block => block is CodeView code ? code.Text : ((ParagraphView)block).Text.Value));
        Assert.All(shown.Details.OfType<CodeView>(), code => Assert.NotEmpty(code.Place));
    }

    [Fact]
    public void Keeps_a_list_that_says_more_than_commands()
    {
        var step = Step(1, "Run:") with
        {
            Details = [Bullets("ipconfig /renew", "or restart")],
            Commands = [new CommandLine("ipconfig /renew", CommandHost.Unknown)],
        };

        var shown = ViewOf(Help("a.md", "A", Fix(1, "Renew", Procedure("p1", "x") with { Steps = [step] }))).Groups[0].Fixes[0].Procedures[0].Steps[0];

        Assert.Single(shown.Commands);
        Assert.IsType<ListView>(Assert.Single(shown.Details));
    }

    [Fact]
    public void Makes_tabs_of_variants_for_different_platforms_only()
    {
        var windows = Procedure("p1", "One") with { AppliesTo = new AppliesTo([new Platform("Windows", "11")]), Role = ProcedureRole.Alternative };
        var mac = Procedure("p2", "Two") with { AppliesTo = new AppliesTo([new Platform("macOS")]), Role = ProcedureRole.Alternative };

        var view = ViewOf(Help("a.md", "A", Fix(1, "Variants", windows, mac), Fix(2, "Same", windows, windows), Fix(3, "Unknown", windows, Procedure("p3", "x"))));

        Assert.Equal([true, false, false], view.Groups[0].Fixes.Select(fix => fix.HasTabs));
        Assert.Equal(["Windows 11", "macOS"], view.Groups[0].Fixes[0].Procedures.Select(procedure => procedure.Title));
        Assert.Equal(["windows-11", "macos"], view.Groups[0].Fixes[0].Procedures.Select(procedure => procedure.Key));
    }

    [Fact]
    public void Leaves_no_gap_between_the_levels_of_headings()
    {
        var view = ViewOf(Help("a.md", "A") with { Intro = [Heading(4, "a"), Heading(6, "b"), Heading(2, "c"), Heading(3, "d")] });

        Assert.Equal([2, 3, 2, 3], view.Intro.OfType<HeadingView>().Select(heading => heading.Level));
    }

    [Fact]
    public void Brings_up_what_is_nested_too_deeply_and_loses_nothing()
    {
        Block block = Paragraph("deep");
        for (var depth = 0; depth < 200; depth++)
            block = new ListBlock(false, 1, [new ListItem([Paragraph($"level {depth}"), block])], Source());

        var view = ViewOf(Help("a.md", "A") with { Intro = [block] });

        Assert.Equal(201, Count(view.Intro, 0));
    }

    [Fact]
    public void Keeps_the_procedure_of_a_vendor_where_it_is_the_only_one()
    {
        var article = Help("a.md", "A", Fix(1, "Let our tool do it", Procedure("p", "Open it")) with { Origin = FixOrigin.VendorPromotion });

        var view = ViewOf(article, new SiteOptions { Promotions = PromotionPolicy.Drop });

        Assert.Equal("Let our tool do it", Assert.Single(view.Groups[0].Fixes).Title);
    }

    [Theory]
    [InlineData(PromotionPolicy.Show, 2, false)]
    [InlineData(PromotionPolicy.Fold, 2, true)]
    [InlineData(PromotionPolicy.Drop, 1, false)]
    public void Treats_promotions_as_the_site_wants(PromotionPolicy policy, int fixes, bool folded)
    {
        var article = Help("a.md", "A", Fix(1, "Restart"), Fix(2, "Buy our tool") with { Origin = FixOrigin.VendorPromotion });

        var view = ViewOf(article, new SiteOptions { Promotions = policy });

        Assert.Equal(fixes, view.FixCount);
        Assert.Equal(folded, view.Groups[0].Fixes[^1].IsFolded);
    }

    [Theory]
    [InlineData("https://cdn.example/a.png", RemoteImagePolicy.Show, "image https://cdn.example/a.png")]
    [InlineData("http://cdn.example/a.png", RemoteImagePolicy.Show, "link http://cdn.example/a.png")]
    [InlineData("https://cdn.example/a.png", RemoteImagePolicy.Link, "link https://cdn.example/a.png")]
    [InlineData("https://cdn.example/a.png", RemoteImagePolicy.Drop, null)]
    [InlineData("missing.png", RemoteImagePolicy.Show, null)]
    public void Shows_links_or_drops_a_picture(string url, RemoteImagePolicy policy, string? expected)
    {
        var picture = new Media(MediaKind.Image, SafeUrl.Parse(url), null, null, Source());

        var view = ViewOf(Help("a.md", "A") with { Intro = [new MediaBlock(picture, Source())] }, new SiteOptions { RemoteImages = policy });

        Assert.Equal(expected, view.Intro.OfType<MediaView>().Select(media => $"{media.Shape} {media.Source}").SingleOrDefault());
    }

    [Fact]
    public void Fills_short_rows_so_that_a_table_stays_a_table()
    {
        var table = new TableBlock(true, [new TableRow([Text("a"), Text("b")]), new TableRow([Text("1")])], Source());

        var view = Assert.IsType<TableView>(Assert.Single(ViewOf(Help("a.md", "A") with { Intro = [table] }).Intro));

        Assert.Equal(2, view.Header.Length);
        Assert.Equal(["1", ""], Assert.Single(view.Rows).Select(cell => cell.Value));
    }

    private static ArticleView ViewOf(HelpArticle article, SiteOptions? options = null)
    {
        var site = TestSite.Of(Content(Published(article)), options);
        return ArticleViewBuilder.Of(site.Articles[0], site, site.Images);
    }

    private static ParagraphBlock Paragraph(string text) => new(Text(text), Source());

    private static ListBlock Bullets(params string[] items) => new(false, 1, [.. items.Select(item => new ListItem([Paragraph(item)]))], Source());

    private static HeadingBlock Heading(int level, string text) => new(level, Text(text), Source());

    private static int Count(IEnumerable<BlockView> blocks, int depth)
    {
        Assert.InRange(depth, 0, Nesting.Deepest + 1);
        return blocks.Sum(block => block switch
        {
            ListView list => list.Items.Sum(item => item.Text is null ? Count(item.Blocks, depth + 1) : 1),
            _ => 1,
        });
    }
}
