using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;

namespace ContentForge.Ingest.Tests.Clean.Removals;

public sealed class RemovalTests
{
    [Fact]
    public void A_removal_says_rule_class_lines_text_and_address()
    {
        var cleaned = Articles.Clean("---\ntitle: Lights\n---\n\nWords.\n\n<!-- ads begin -->\n<a href=\"https://shop.example/\">Buy a lamp</a>\n<!-- ads end -->\n");

        Assert.Equal(
            new Removal("marked-region", RemovalClasses.Ad, SourceSpan.OfLines(8, 8), "Buy a lamp", "https://shop.example/") { Characters = 8 },
            Assert.Single(cleaned.Removals));
    }

    [Fact]
    public void A_region_without_an_end_loses_only_its_marker_and_is_reported()
    {
        var cleaned = Articles.Clean("Words.\n\n<!-- ads begin -->\n\nMore words.\n", "a.md");

        Assert.Same(DiagnosticCodes.UnclosedRegion, Assert.Single(cleaned.Diagnostics).Code);
        Assert.Equal(5, cleaned.Diagnostics[0].Span!.Value.StartLine);
        Assert.Contains("More words.", cleaned.Article.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_that_belongs_to_another_article_gives_way_to_the_one_that_fits()
    {
        var cleaned = Articles.Clean("---\ntitle: Ten cakes for summer\n---\n\n# Keyboard lights stay dark\n\nThe lights of the keyboard stay dark when the sensor sees the sun.\n");

        Assert.Equal("Keyboard lights stay dark", cleaned.Title);
        Assert.Equal("Ten cakes for summer", cleaned.SourceTitle);
        Assert.Same(DiagnosticCodes.TitleOfAnotherArticle, Assert.Single(cleaned.Diagnostics).Code);
    }

    [Fact]
    public void An_article_without_any_title_takes_its_first_heading_and_keeps_it()
    {
        var cleaned = Articles.Clean("The lights stay dark, and this is how to find out why they do.\n\n## Look at the sensor\n\nIt is above the keys.\n");

        Assert.Equal("Look at the sensor", cleaned.Title);
        Assert.NotNull(cleaned.Article.Document.Body!.QuerySelector("h2"));
    }
}
