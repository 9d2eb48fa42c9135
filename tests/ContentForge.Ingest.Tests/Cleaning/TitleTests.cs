using ContentForge.Ingest.Cleaning;

namespace ContentForge.Ingest.Tests.Cleaning;

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

    private static string TitleOf(string markdown) => new ArticleCleaner().Clean(Articles.TryRead(markdown, "a.md").Article!).Title;
}
