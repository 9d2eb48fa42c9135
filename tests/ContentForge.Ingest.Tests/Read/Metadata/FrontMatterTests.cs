using ContentForge.Core.Diagnostics;

namespace ContentForge.Ingest.Tests.Read.Metadata;

public sealed class FrontMatterTests
{
    [Fact]
    public void Binds_what_articles_say_about_themselves()
    {
        var matter = Articles.Read("""
            ---
            title: "Lights: out"
            date: 2024-02-06 13:6:11
            updated: 2024-08-16T11:58:10.852Z
            tags: [light, keys, light]
            categories: a, b
            thumbnail: https://help.example/t.png
            ---
            Words.
            """).FrontMatter;

        Assert.Equal("Lights: out", matter.Title);
        Assert.Equal(new DateTimeOffset(2024, 2, 6, 13, 6, 11, TimeSpan.Zero), matter.Published);
        Assert.Equal(new DateTimeOffset(2024, 8, 16, 11, 58, 10, 852, TimeSpan.Zero), matter.Updated);
        Assert.Equal(["light", "keys"], matter.Tags);
        Assert.Equal(["a", "b"], matter.Categories);
        Assert.Equal("https://help.example/t.png", matter.Extra["thumbnail"]);
    }

    [Fact]
    public void A_rule_between_paragraphs_is_no_front_matter()
    {
        var read = Articles.TryRead("---\nIt began in the evening.\n---\nThen the lights went out.");

        Assert.Empty(read.Diagnostics);
        Assert.Contains("It began in the evening.", read.Article!.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_without_an_end_is_text_and_a_diagnostic()
    {
        var read = Articles.TryRead("---\ntitle: Lights\n\nWords.");

        Assert.Same(DiagnosticCodes.UnclosedFrontMatter, Assert.Single(read.Diagnostics).Code);
        Assert.Contains("Words.", read.Article!.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_yaml_is_a_diagnostic_with_its_line_and_the_article_is_used()
    {
        var read = Articles.TryRead("---\ndate: 2024-01-01\ntitle: Lights: out\n---\nWords.", "a/b.md");

        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal((DiagnosticCodes.BrokenFrontMatter, "a/b.md", 3), (diagnostic.Code, diagnostic.File, diagnostic.Span!.Value.StartLine));
        Assert.Equal("Words.", read.Article!.Document.Body!.TextContent.Trim());
    }

    [Fact]
    public void A_value_of_the_wrong_form_is_left_out()
    {
        var read = Articles.TryRead("---\ntitle: Lights\ndate: yesterday\n---\nWords.");

        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal("article.md:3:7: warning CF1103: 'date' is not a date such as 2024-08-15 or 2024-08-15T11:58:10Z.", diagnostic.ToString());
        Assert.Null(read.Article!.FrontMatter.Published);
    }

    [Fact]
    public void Aliases_are_refused() =>
        Assert.Same(DiagnosticCodes.RefusedFrontMatter, Assert.Single(Articles.TryRead("---\na: &x y\nb: *x\n---\nWords.").Diagnostics).Code);
}
