using ContentForge.Cleaned;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean;

namespace ContentForge.Ingest.Tests.Clean;

public sealed class CleaningOptionsTests
{
    private const string Picture = "# T\n\n![a](https://pictures.example/a.png)\n";

    [Fact]
    public void A_blocked_host_is_an_advertisement() =>
        Assert.Equal("# T\n", Clean(Picture, new() { BlockHosts = ["pictures.example"] }));

    [Fact]
    public void An_allowed_host_is_none_whatever_a_list_says()
    {
        const string Text = "# T\n\nSee [the tool](https://tool.sjv.io/x) first.\n";

        Assert.Equal("# T\n\nSee the tool first.\n", Clean(Text, CleaningDecisions.None));
        Assert.Equal(Text, Clean(Text, new() { AllowHosts = ["tool.sjv.io"] }));
    }

    [Fact]
    public void Selectors_can_be_blocked_and_allowed()
    {
        const string Text = "# T\n\n<div class=\"mine\">one</div>\n\n<div class=\"advert\">two</div>\n";

        Assert.Equal("# T\n\ntwo\n", Clean(Text, new() { BlockSelectors = [".mine"], AllowSelectors = [".advert"] }));
    }

    [Fact]
    public void Phrases_can_be_blocked_and_allowed()
    {
        const string Text = "# T\n\nWords.\n\nOur shop is open!\n\nBack to top\n";

        Assert.Equal("# T\n\nWords.\n\nBack to top\n", Clean(Text, new() { BlockPhrases = ["our shop *"], AllowPhrases = ["back to top"] }));
    }

    [Fact]
    public void A_rule_can_be_switched_off_for_all_articles() =>
        Assert.Equal("# T\n\nWords.\n\nBack to top\n", Clean("# T\n\nWords.\n\nBack to top\n", new() { DisabledRules = ["region"] }));

    [Fact]
    public void Front_matter_switches_a_rule_off_for_its_article()
    {
        var cleaned = Articles.Markdown("---\ntitle: T\ncleaning-off: [region]\n---\n\nWords.\n\nBack to top\n");

        Assert.Equal("# T\n\nWords.\n\nBack to top\n", cleaned);
    }

    [Fact]
    public void Sanitizing_cannot_be_switched_off() =>
        Assert.DoesNotContain("onclick", CleanTree("# T\n\n<p onclick=\"x()\">Words.</p>\n", new() { DisabledRules = ["sanitize"] }), StringComparison.Ordinal);

    [Fact]
    public void A_broken_line_of_a_list_is_a_diagnostic_and_the_rest_is_used()
    {
        var cleaner = new ArticleCleaner(new CleaningOptions { FilterLists = [new("lists/mine.txt", "||pictures.example^\n||x^$nonsense\n")] });

        Assert.Equal(
            new Diagnostic(DiagnosticCodes.FilterRule, "lists/mine.txt", SourceSpan.At(2), "The option 'nonsense' is not known."),
            cleaner.Problems[0]);
        Assert.Equal("1 rules are used, 0 mean nothing for a saved article, 1 cannot be understood.", cleaner.Problems[1].Message);
        Assert.Equal("# T\n", MarkdownWriter.Write(cleaner.Clean(Articles.Read(Picture))));
    }

    [Fact]
    public void A_decision_for_a_folder_is_for_the_articles_in_it()
    {
        var options = new CleaningOptions { Scopes = [new("phones", null, new() { BlockPhrases = ["our shop *"] })] };

        Assert.Equal("# T\n", Clean(Shop, options, "phones/android/a.md"));
        Assert.Equal(Shop, Clean(Shop, options, "phonesets/a.md"));
    }

    [Theory]
    [InlineData("---\ntitle: T\ncanonical_url: https://www.desk.example/lamps\n---\n\nOur shop is open!\n", true)]
    [InlineData("---\ntitle: T\n---\n\n![a lamp](https://pictures.desk.example/lamp.png)\n\nOur shop is open!\n", true)]
    [InlineData("---\ntitle: T\n---\n\nSee [the desk](https://www.desk.example/). \n\nOur shop is open!\n", false)]
    public void A_decision_for_a_site_is_for_the_articles_that_come_from_it(string text, bool goes)
    {
        var options = new CleaningOptions { Scopes = [new(null, "desk.example", new() { BlockPhrases = ["our shop *"] })] };

        Assert.Equal(!goes, Clean(text, options).Contains("Our shop is open!", StringComparison.Ordinal));
    }

    [Fact]
    public void The_narrower_decision_wins()
    {
        const string Text = "# T\n\nOur shop is open!\n\n![a](https://pictures.example/a.png)\n\n<div class=\"mine\">one</div>\n\nBack to top\n";
        var options = new CleaningOptions
        {
            Everywhere = new() { BlockPhrases = ["our shop *"], BlockHosts = ["pictures.example"], BlockSelectors = [".mine"], DisabledRules = ["region"] },
            Scopes =
            [
                new("phones", null, new() { AllowPhrases = ["our shop *"], AllowHosts = ["pictures.example"], AllowSelectors = [".mine"], EnabledRules = ["region"] }),
                new("phones/old", null, new() { BlockPhrases = ["our shop *"] }),
            ],
        };

        Assert.Equal("# T\n\nOur shop is open!\n\nBack to top\n", Clean(Text, options, "a.md"));
        Assert.Equal("# T\n\nOur shop is open!\n\n![a](https://pictures.example/a.png)\n\none\n", Clean(Text, options, "phones/a.md"));
        Assert.Equal("# T\n\n![a](https://pictures.example/a.png)\n\none\n", Clean(Text, options, "phones/old/a.md"));
    }

    [Fact]
    public void An_editor_overrules_the_profile_of_a_site()
    {
        const string Text = "# T\n\n![a](https://www.lifewire.com/a.png)\n\nJump to review\n";

        Assert.DoesNotContain("Jump", Clean(Text, CleaningDecisions.None), StringComparison.Ordinal);
        Assert.Contains("Jump", Clean(Text, new CleaningDecisions { AllowPhrases = ["jump to review"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_front_matter_that_does_not_exist_is_a_diagnostic()
    {
        var cleaned = Articles.Clean("---\ntitle: T\ncleaning-off: [regoin]\n---\n\nWords.\n");

        Assert.Equal("'regoin' in 'cleaning-off' is no cleaning rule.", Assert.Single(cleaned.Diagnostics).Message);
    }

    private const string Shop = "# T\n\nOur shop is open!\n";

    private static string Clean(string text, CleaningDecisions decisions) => Clean(text, new CleaningOptions { Everywhere = decisions });

    private static string Clean(string text, CleaningOptions options, string path = "article.md") =>
        MarkdownWriter.Write(new ArticleCleaner(options).Clean(Articles.Read(text, path)));

    private static string CleanTree(string text, CleaningDecisions decisions) =>
        new ArticleCleaner(new CleaningOptions { Everywhere = decisions }).Clean(Articles.Read(text)).Article.Document.Body!.InnerHtml;
}
