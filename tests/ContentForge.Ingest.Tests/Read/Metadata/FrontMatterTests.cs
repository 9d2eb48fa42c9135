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

    [Theory]
    [InlineData("Lights: out", "Lights: out")]
    [InlineData("'It won't light", "'It won't light")]
    [InlineData("'It won't light'", "It won't light")]
    [InlineData("\"Out\" again", "\"Out\" again")]
    [InlineData("[Solved] Lights out", "[Solved] Lights out")]
    [InlineData("[Solved]", "[Solved]")]
    [InlineData("Lamp #2 is out # always", "Lamp #2 is out # always")]
    [InlineData("*Bold* lights", "*Bold* lights")]
    [InlineData("@desk: lights", "@desk: lights")]
    [InlineData("%5 of all lights", "%5 of all lights")]
    [InlineData("`lampctl` fails", "`lampctl` fails")]
    [InlineData("!important lights", "!important lights")]
    [InlineData("Lights:\n  out", "Lights: out")]
    public void A_title_that_breaks_the_syntax_is_taken_as_it_is_written_and_costs_no_other_key(string written, string title)
    {
        var read = Articles.TryRead($"---\ndate: 2024-01-02\ntitle: {written}\ntags:\n  - light\n---\nWords.", "a/b.md");

        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal((DiagnosticCodes.RescuedFrontMatter, "a/b.md", 3), (diagnostic.Code, diagnostic.File, diagnostic.Span!.Value.StartLine));
        Assert.Equal(title, read.Article!.FrontMatter.Title);
        Assert.Equal((2024, "light"), (read.Article.FrontMatter.Published!.Value.Year, Assert.Single(read.Article.FrontMatter.Tags)));
    }

    [Fact]
    public void What_makes_no_sense_is_a_diagnostic_with_its_line_and_the_rest_is_used()
    {
        var read = Articles.TryRead("---\ntitle: Lights\ntags: [a, b\nauthor: Ann\n---\nWords.");

        var diagnostic = Assert.Single(read.Diagnostics);
        Assert.Equal((DiagnosticCodes.BrokenFrontMatter, 3), (diagnostic.Code, diagnostic.Span!.Value.StartLine));
        Assert.Equal(("Lights", "Ann"), (read.Article!.FrontMatter.Title, read.Article.FrontMatter.Author));
    }

    [Fact]
    public void Toml_says_the_same()
    {
        var matter = Articles.Read("""
            +++
            title = "Lights \"out\""
            date = 2024-02-06T13:06:11Z
            tags = ["light", 'keys']
            weight = 3
            [params]
            deep = true
            +++
            Words.
            """).FrontMatter;

        Assert.Equal("Lights \"out\"", matter.Title);
        Assert.Equal(new DateTimeOffset(2024, 2, 6, 13, 6, 11, TimeSpan.Zero), matter.Published);
        Assert.Equal(["light", "keys"], matter.Tags);
        Assert.Equal("3", matter.Extra["weight"]);
    }

    [Fact]
    public void Broken_toml_is_rescued_key_by_key()
    {
        var read = Articles.TryRead("+++\ntitle = Lights: \"out\"\ntags = [\"a\"]\n+++\nWords.");

        Assert.Same(DiagnosticCodes.RescuedFrontMatter, Assert.Single(read.Diagnostics).Code);
        Assert.Equal(("Lights: \"out\"", "a"), (read.Article!.FrontMatter.Title, Assert.Single(read.Article.FrontMatter.Tags)));
    }

    [Fact]
    public void So_does_json()
    {
        var article = Articles.Read("{\n  \"title\": \"Lights {out}\",\n  \"tags\": [\"a\", \"b\"]\n}\n\nWords.");

        Assert.Equal("Lights {out}", article.FrontMatter.Title);
        Assert.Equal(["a", "b"], article.FrontMatter.Tags);
        Assert.Equal("Words.", article.Document.Body!.TextContent.Trim());
    }

    [Theory]
    [InlineData("{ a brace begins this text }\n\nWords.")]
    [InlineData("{\"a\": 1} is an object.\n\nWords.")]
    [InlineData("+++\nplus signs\n+++\n\nWords.")]
    public void Text_that_looks_like_front_matter_stays(string text)
    {
        var read = Articles.TryRead(text);

        Assert.Empty(read.Diagnostics);
        Assert.Contains("Words.", read.Article!.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(read.Article.FrontMatter.Title);
    }

    [Theory]
    [InlineData("---\ntitle: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n---\nWords.")]
    [InlineData("+++\ntitle = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"x\"]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n+++\nWords.")]
    public void Deep_nesting_stays_refused(string text) => Assert.Null(Articles.Read(text).FrontMatter.Title);

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
        Assert.Same(DiagnosticCodes.RefusedFrontMatter, Assert.Single(Articles.TryRead("---\na: &x [y]\nb: [*x]\n---\nWords.").Diagnostics).Code);
}
