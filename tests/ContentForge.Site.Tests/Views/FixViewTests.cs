using ContentForge.Core.Model;
using ContentForge.Site.Views;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Views;

/// <summary>What a page says once, it does not say again over every fix.</summary>
public sealed class FixViewTests
{
    private static readonly AppliesTo Windows = new([new Platform("Windows")]);

    [Theory]
    [InlineData("Reset your Acme One", "Reset the Acme One", true)]
    [InlineData("Reset your Acme One", "Reset your Acme One", true)]
    [InlineData("Acme One does not charge", "Clean the port", false)]
    public void The_only_fix_may_repeat_the_title_of_the_page(string title, string fix, bool repeats) =>
        Assert.Equal(repeats, FixesOf(Help("a.md", title, Fix(1, fix)))[0].RepeatsTitle);

    [Fact]
    public void One_of_many_fixes_repeats_the_title_only_in_the_very_same_words()
    {
        var fixes = FixesOf(Help("a.md", "Restart the phone", Fix(1, "Restart the phone"), Fix(2, "Restart your phone"), Fix(3, "Clean it")));

        Assert.Equal([true, false, false], fixes.Select(fix => fix.RepeatsTitle));
    }

    [Fact]
    public void No_two_elements_have_one_id_whatever_fixes_are_called()
    {
        string[] titles = ["A", "A step 1", "A", "A title", "A way 1", "A 2", "A way 1 step 1", "A 2 title", "A step 1 step 1"];
        var fixes = FixesOf(Help("a.md", "T", [.. titles.Select((title, at) => Fix(at + 1, title, Procedure("p1", "One", "Two"), Procedure("p2", "Three")))]));

        var ids = fixes.SelectMany(fix => new[] { fix.Id, fix.Id + "-title" }
            .Concat(fix.Procedures.SelectMany(procedure => procedure.Steps.Select(step => step.Id).Prepend(procedure.Id)))).ToArray();

        Assert.Equal(["fix-a", "fix-a-step-1"], fixes.Take(2).Select(fix => fix.Id));
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void A_step_has_an_id_of_its_own_where_a_fix_is_called_like_it()
    {
        var fixes = FixesOf(Help("a.md", "T", Fix(1, "A", Procedure("p1", "One", "Two")), Fix(2, "A step 1", Procedure("p2", "Three"))));

        Assert.Equal(["fix-a-step-1-2", "fix-a-step-2"], fixes[0].Procedures[0].Steps.Select(step => step.Id));
        Assert.Equal(["fix-a-step-1-step-1"], fixes[1].Procedures[0].Steps.Select(step => step.Id));
    }

    [Fact]
    public void Platforms_of_all_fixes_stand_at_the_top_alone()
    {
        var article = Help("a.md", "A", Fix(1, "One") with { AppliesTo = Windows }, Fix(2, "Two") with { AppliesTo = Windows });

        Assert.Equal(["Windows"], ViewOf(article).AppliesTo.Select(link => link.Title));
        Assert.All(FixesOf(article), fix => Assert.Empty(fix.AppliesTo));
    }

    [Fact]
    public void A_fix_for_some_of_the_platforms_says_for_which()
    {
        var article = Help("a.md", "A", Fix(1, "One") with { AppliesTo = Windows }).For("Windows", "macOS");

        Assert.Equal(["Windows"], FixesOf(article)[0].AppliesTo.Select(link => link.Title));
    }

    [Fact]
    public void A_fix_for_one_version_says_for_which()
    {
        var article = Help(
            "a.md",
            "A",
            Fix(1, "One") with { AppliesTo = new AppliesTo([new Platform("Windows", "11")]) },
            Fix(2, "Two") with { AppliesTo = new AppliesTo([new Platform("Windows", "10")]) }).For("Windows");

        Assert.Equal(["Windows 11", "Windows 10"], FixesOf(article).SelectMany(fix => fix.AppliesTo).Select(link => link.Title));
    }

    [Fact]
    public void Versions_that_every_fix_names_stand_at_the_top_alone()
    {
        var both = new AppliesTo([new Platform("Windows", "10"), new Platform("Windows", "11")]);
        var article = Help("a.md", "A", Fix(1, "One") with { AppliesTo = both }, Fix(2, "Two") with { AppliesTo = both }).For("Windows");

        Assert.Equal(["Windows 10", "Windows 11"], ViewOf(article).AppliesTo.Select(link => link.Title));
        Assert.All(FixesOf(article), fix => Assert.Empty(fix.AppliesTo));
    }

    [Fact]
    public void Variants_count_as_the_steps_of_the_longest()
    {
        var fix = Fix(
            1,
            "One",
            Procedure("p1", "a.", "b.", "c.") with { AppliesTo = Windows },
            Procedure("p2", "a.", "b.") with { AppliesTo = new AppliesTo([new Platform("macOS")]) });

        Assert.Equal(3, FixesOf(Help("a.md", "A", fix))[0].StepCount);
    }

    [Fact]
    public void A_list_that_names_the_fixes_goes_with_the_label_over_it()
    {
        var list = new ListBlock(
            false, 1, [.. new[] { "Fix 1: Restart it", "Fix 2: Clean it" }.Select(text => new ListItem([Paragraph(text)]))], Source());
        var article = Help("a.md", "A", Fix(1, "Restart it"), Fix(2, "Clean it")) with { Intro = [Paragraph("Start here."), Paragraph("Contents"), list] };

        Assert.Equal("Start here.", Assert.IsType<ParagraphView>(Assert.Single(ViewOf(article).Intro)).Text.Value);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("de", "ltr")]
    public void A_page_knows_which_way_its_language_is_written(string language, string direction) =>
        Assert.Equal(direction, PageView.DirectionOf(language));

    private static ArticleView ViewOf(HelpArticle article)
    {
        var site = TestSite.Of(Published(article));
        return ArticleViewBuilder.Of(site.Articles[0], site, site.Images);
    }

    private static FixView[] FixesOf(HelpArticle article) => [.. ViewOf(article).Groups.SelectMany(group => group.Fixes)];

    private static ParagraphBlock Paragraph(string text) => new(Text(text), Source());
}
