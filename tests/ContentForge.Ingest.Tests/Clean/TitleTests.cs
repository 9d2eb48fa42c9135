using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean;

namespace ContentForge.Ingest.Tests.Clean;

public sealed class TitleTests
{
    [Theory]
    [InlineData("Fix 1: Restart the router")]
    [InlineData("Method 2")]
    [InlineData("1. Restart the router")]
    [InlineData("Lösung 3: Restart the router")]
    public void A_labelled_heading_never_replaces_the_title_of_the_front_matter(string heading) =>
        Assert.Equal("Quiet evenings", TitleOf($"---\ntitle: Quiet evenings\n---\n# {heading}\n\nRestart the router and wait.\n\n## Fix 2: Wait\n\nWait for the router.\n"));

    [Fact]
    public void A_labelled_heading_below_the_title_never_replaces_it() =>
        Assert.Equal(
            "Quiet evenings",
            TitleOf("---\ntitle: Quiet evenings\n---\n# Quiet evenings\n\n## Fix 1: Restart the router\n\nRestart the router and wait.\n"));

    [Fact]
    public void Without_front_matter_the_first_heading_without_a_label_is_the_title() =>
        Assert.Equal("Router keeps dropping", TitleOf("## Fix 1: Restart\n\nRestart it.\n\n## Router keeps dropping\n\nIt drops.\n"));

    [Fact]
    public void A_heading_with_a_number_that_is_no_label_can_be_the_title() =>
        Assert.Equal(
            "10 ways to restart a router",
            TitleOf("---\ntitle: Quiet evenings\n---\n# 10 ways to restart a router\n\nThere are many ways to restart a router.\n"));

    [Fact]
    public void Of_headings_in_a_row_the_first_that_fits_replaces_a_title_of_another_article() =>
        Assert.Equal(
            "Restart a router that drops calls",
            TitleOf("---\ntitle: Ten quiet evenings\n---\n## A sum of forces\n\n## Restart a router that drops calls\n\nA router that drops calls wants to restart now and then.\n\n## Wait\n\nWait for it.\n"));

    [Fact]
    public void A_number_that_no_heading_continues_is_a_part_of_the_title() =>
        Assert.Equal(
            "1. Restart a router that drops calls",
            TitleOf("---\ntitle: Ten quiet evenings\n---\n## 1. Restart a router that drops calls\n\n## How it is done\n\nA router that drops calls wants to restart now and then.\n"));

    [Fact]
    public void A_heading_above_a_list_of_its_own_replaces_no_title() =>
        Assert.Equal(
            "Ten quiet evenings",
            TitleOf("---\ntitle: Ten quiet evenings\n---\n## Router drops calls\n\n- a loose router\n\n## Restart the loose router\n\nRestart the loose router that drops calls now and then.\n"));

    [Theory]
    [InlineData("# Restart a router that drops calls\n\n", 4)]
    [InlineData("## A sum of forces\n\n## Restart a router that drops calls\n\n", 6)]
    [InlineData("# Ten quiet evenings\n\n## Restart a router that drops calls\n\n", 6)]
    public void The_note_about_a_title_of_another_article_points_at_the_heading_that_was_taken(string headings, int line)
    {
        var article = Articles.TryRead($"---\ntitle: Ten quiet evenings\n---\n{headings}A router that drops calls wants to restart now and then.\n", "a.md").Article!;

        var note = Assert.Single(new ArticleCleaner().Clean(article).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.TitleOfAnotherArticle);

        Assert.Equal(line, note.Span?.StartLine);
    }

    [Theory]
    [InlineData("1. About the lamp at the door", "## 1. About the lamp at the door\n\n## Where it hangs\n\nIt hangs by the door.\n", true)]
    [InlineData("About the lamp at the door", "## 1. About the lamp at the door\n\nIt hangs by the door.\n", true)]
    [InlineData("1. About the lamp at the door", "## 1. About the lamp at the door\n\nIt hangs.\n\n## 2. About the bell\n\nIt rings.\n", false)]
    [InlineData("1. About the lamp at the door", "## 1. Change the bulb\n\nUnscrew the lamp at the door.\n", false)]
    public void A_heading_with_a_number_repeats_the_title_when_it_counts_nothing(string title, string body, bool repeats)
    {
        var cleaned = new ArticleCleaner().Clean(Articles.TryRead($"---\ntitle: {title}\n---\n{body}", "a.md").Article!);

        Assert.Equal(title, cleaned.Title);
        Assert.Equal(repeats, cleaned.Removals.Any(removal => removal.Rule == "repeated-title"));
    }

    private static string TitleOf(string markdown) => new ArticleCleaner().Clean(Articles.TryRead(markdown, "a.md").Article!).Title;
}
