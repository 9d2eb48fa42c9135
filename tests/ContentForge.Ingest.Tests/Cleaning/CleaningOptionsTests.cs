using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Cleaning;
using ContentForge.Ingest.Writing;

namespace ContentForge.Ingest.Tests.Cleaning;

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

        Assert.Equal("# T\n\nSee the tool first.\n", Clean(Text, CleaningOptions.None));
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
            Assert.Single(cleaner.Problems));
        Assert.Equal("# T\n", MarkdownWriter.Write(cleaner.Clean(Articles.Read(Picture))));
    }

    private static string Clean(string text, CleaningOptions options) => MarkdownWriter.Write(new ArticleCleaner(options).Clean(Articles.Read(text)));

    private static string CleanTree(string text, CleaningOptions options) =>
        new ArticleCleaner(options).Clean(Articles.Read(text)).Article.Document.Body!.InnerHtml;
}
