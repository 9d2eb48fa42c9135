using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Dedup.Union;
using ContentForge.Export.Json;

namespace ContentForge.Dedup.Tests.Union;

public sealed class ArticleUnionTests
{
    private const string Router = "Restart the router|Unplug the router from the wall.|Wait for thirty seconds.|Plug it in again.";
    private const string Drivers = "Update the driver|Open the Device Manager.|Right-click the network adapter.|Choose Update driver.";

    [Fact]
    public void Adds_a_fix_that_only_a_copy_has_with_its_provenance()
    {
        var joined = Of(Article("a.md", Router), Article("b.md", Router, Drivers));

        Assert.Equal(["Restart the router", "Update the driver"], joined.Fixes.Select(fix => fix.Title));
        Assert.Equal([1, 2], joined.Fixes.Select(fix => fix.Ordinal));
        Assert.Equal("b.md", joined.Fixes[1].Source.File);
        Assert.Equal(joined.Fixes.Select(fix => fix.Id), Assert.Single(joined.Groups).FixIds);
    }

    [Fact]
    public void Leaves_out_a_fix_that_is_only_reworded()
    {
        var joined = Of(
            Article("a.md", Router),
            Article("b.md", "Reboot your router|Unplug your router from the wall socket.|Wait for about thirty seconds.|Then plug it in again."));

        Assert.Equal(["Restart the router"], joined.Fixes.Select(fix => fix.Title));
        Assert.Equal(3, joined.Fixes[0].Procedures[0].Steps.Length);
    }

    [Fact]
    public void Adds_a_fix_of_two_copies_once()
    {
        var joined = Of(Article("a.md", Router), Article("c.md", Router, Drivers), Article("b.md", Drivers, Router));

        Assert.Equal(2, joined.Fixes.Length);
        Assert.Equal("b.md", joined.Fixes[1].Source.File);
    }

    [Fact]
    public void Adds_a_step_between_the_steps_that_it_stood_between()
    {
        var joined = Of(
            Article("a.md", Router),
            Article("b.md", "Restart the router|Unplug the router from the wall.|Hold the reset button with a paper clip.|Wait for thirty seconds.|Plug it in again."));

        var steps = joined.Fixes[0].Procedures[0].Steps;
        Assert.Equal(
            ["Unplug the router from the wall.", "Hold the reset button with a paper clip.", "Wait for thirty seconds.", "Plug it in again."],
            steps.Select(step => step.Text));
        Assert.Equal([1, 2, 3, 4], steps.Select(step => step.Ordinal));
        Assert.Equal(["a.md", "b.md", "a.md", "a.md"], steps.Select(step => step.Source.File));
    }

    [Fact]
    public void Leaves_out_a_step_that_stands_where_the_article_has_another_one()
    {
        var joined = Of(
            Article("a.md", Router),
            Article("b.md", "Restart the router|Unplug the router from the wall.|Count slowly up to half a minute.|Plug it in again."));

        Assert.Equal(3, joined.Fixes[0].Procedures[0].Steps.Length);
    }

    [Fact]
    public void Adds_a_picture_to_a_step_that_has_none()
    {
        var joined = Of(Article("a.md", Router), WithPicture(Article("b.md", Router), "img/back.png"));

        var picture = Assert.Single(joined.Fixes[0].Procedures[0].Steps[0].Media);
        Assert.Equal("b.md", picture.Source.File);
    }

    [Fact]
    public void Leaves_out_a_picture_that_the_article_shows_under_another_address()
    {
        var joined = Of(
            WithPicture(Article("a.md", Router, Drivers), "https://one.example/img/back.png", fix: 1),
            WithPicture(Article("b.md", Router, Drivers), "https://two.example/pictures/back.png?w=800"));

        Assert.Empty(joined.Fixes[0].Procedures[0].Steps[0].Media);
    }

    [Fact]
    public void Puts_more_fixes_behind_a_sequence_into_a_group_of_their_own()
    {
        var article = Article("a.md", Router);
        var sequence = article with { Groups = [article.Groups[0] with { Mode = GroupMode.Sequence }] };

        var joined = Of(sequence, Article("b.md", Router, Drivers));

        Assert.Equal([GroupMode.Sequence, GroupMode.Alternatives], joined.Groups.Select(group => group.Mode));
    }

    [Fact]
    public void The_order_of_the_copies_does_not_matter()
    {
        var (article, first, second) = (Article("a.md", Router), Article("b.md", Router, Drivers), Article("c.md", Drivers, Router));

        Assert.Equal(ArticleJson.Serialize(Of(article, first, second)), ArticleJson.Serialize(Of(article, second, first)));
    }

    [Fact]
    public void An_article_without_copies_stays_as_it_is()
    {
        var article = Article("a.md", Router);

        Assert.Equal(ArticleJson.Serialize(article), ArticleJson.Serialize(Of(article)));
    }

    private static HelpArticle Of(HelpArticle article, params HelpArticle[] copies) =>
        ArticleUnion.Of(article, string.Join('\n', article.Fixes.SelectMany(FixText.Of)), copies);

    /// <summary>An article of fixes that are written as their title and their steps, with <c>|</c> between.</summary>
    private static HelpArticle Article(string file, params string[] fixes)
    {
        var source = new Provenance(file, SourceSpan.At(1));
        ImmutableArray<Fix> all = [.. fixes.Select((text, at) => AFix(text.Split('|'), at + 1, source))];
        return new HelpArticle(
            file, "The network is down", null, "en", ArticleKind.Troubleshooting, ArticleMetadata.None, AppliesTo.Unknown, [], [],
            [new FixGroup(null, GroupMode.Alternatives, [.. all.Select(fix => fix.Id)], [])], all, [], [],
            new SourceReference(file, new string('0', 64), 9));
    }

    private static Fix AFix(string[] parts, int ordinal, Provenance source) => new(
        $"{source.File}-{ordinal}", ordinal, null, parts[0], AppliesTo.Unknown, [],
        [
            new Procedure(
                $"{source.File}-{ordinal}-p", null, null, true, ProcedureRole.Main, AppliesTo.Unknown,
                [.. parts[1..].Select((text, at) => new Step(at + 1, null, RichText.FromPlain(text), [], [], [], [], [], [], false, source))],
                [], StepEvidence.OrderedList, 1, source),
        ],
        FixOrigin.Editorial, source);

    private static HelpArticle WithPicture(HelpArticle article, string address, int fix = 0)
    {
        var procedure = article.Fixes[fix].Procedures[0];
        var picture = new Media(MediaKind.Image, SafeUrl.Parse(address), null, null, procedure.Source);
        var steps = procedure.Steps.SetItem(0, procedure.Steps[0] with { Media = [picture] });
        return article with { Fixes = article.Fixes.SetItem(fix, article.Fixes[fix] with { Procedures = [procedure with { Steps = steps }] }) };
    }
}
