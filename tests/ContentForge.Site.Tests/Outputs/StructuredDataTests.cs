using ContentForge.Core.Model;
using ContentForge.Site.Outputs;
using ContentForge.Site.Views;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Outputs;

public sealed class StructuredDataTests
{
    [Fact]
    public void Describes_each_fix_that_can_solve_the_problem_alone_as_a_guide_of_its_own()
    {
        var article = Help("a.md", "No sound", Fix(1, "Restart", Procedure("p", "Turn it off.", "Turn it on.")), Fix(2, "Think"));

        Assert.Equal(
            """
            {"@context":"https://schema.org","@graph":[{"@type":"TechArticle","headline":"No sound","description":"No sound","inLanguage":"en","url":"https://help.example/site/a.html"},{"@type":"HowTo","name":"Restart","url":"https://help.example/site/a.html#fix-restart","step":[{"@type":"HowToStep","position":1,"text":"Turn it off."},{"@type":"HowToStep","position":2,"text":"Turn it on."}]}]}
            """,
            DataOf(article));
    }

    [Fact]
    public void Describes_the_fixes_of_a_sequence_as_one_guide()
    {
        var article = Help("a.md", "Move", Fix(1, "Save", Procedure("p", "Copy.")), Fix(2, "Restore", Procedure("q", "Paste.")));
        var sequence = article with { Groups = [article.Groups[0] with { Mode = GroupMode.Sequence, Title = "All parts" }] };

        Assert.Contains(
            """
            {"@type":"HowTo","name":"All parts","step":[{"@type":"HowToSection","position":1,"name":"Save","itemListElement":[{"@type":"HowToStep","position":1,"text":"Copy."}]},{"@type":"HowToSection","position":2,"name":"Restore","itemListElement":[{"@type":"HowToStep","position":1,"text":"Paste."}]}]}
            """,
            DataOf(sequence),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_of_what_a_vendor_recommends() => Assert.DoesNotContain(
        "HowTo",
        DataOf(Help("a.md", "A", Fix(1, "Buy it", Procedure("p", "Pay.")) with { Origin = FixOrigin.VendorPromotion })),
        StringComparison.Ordinal);

    private static string DataOf(HelpArticle article)
    {
        var site = TestSite.Of(Content(Published(article)), TestSite.WithAddress);
        return StructuredData.Of(site.Articles[0], site, ArticleViewBuilder.Of(site.Articles[0], site, site.Images)).ToJsonString();
    }
}
