using System.Text.Json;

namespace ContentForge.EndToEnd.Tests;

/// <summary>The site that a newcomer builds first.</summary>
public sealed class SampleSiteTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private JsonElement _report;

    public async ValueTask InitializeAsync()
    {
        var result = await Forge.RunAsync(
            "build", "--input", Path.Combine(Repository.Root, "input"), "--templates", Path.Combine(Repository.Root, "templates"),
            "--config", Path.Combine(Repository.Root, "contentforge.yml"), "--output", _folder.At("site"), "--report", _folder.At("report.json"), "--strict");
        Assert.True(result.ExitCode == 0, result.Errors);
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("report.json")));
        _report = report.RootElement.Clone();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_article_is_accounted_for()
    {
        Assert.Equal(48, Count("read"));
        Assert.Equal(39, Count("published"));
        Assert.Equal(8, Count("merged"));
        Assert.Equal(1, Count("quarantined"));
        Assert.Equal(0, Count("rejected"));
        Assert.Equal(Count("read"), Count("published") + Count("merged") + Count("quarantined") + Count("rejected"));
    }

    [Fact]
    public void The_copies_are_four_families_and_the_variants_two_series()
    {
        Assert.Equal(4, Count("families"));
        Assert.Equal(2, Count("series"));
    }

    [Fact]
    public void The_most_complete_copy_is_the_one_that_stays() =>
        Assert.Contains("/phones/the-complete-2024-charging-checklist.html /phones/phone-does-not-charge.html 301", Redirects());

    [Theory]
    [InlineData("index.html")]
    [InlineData("404.html")]
    [InlineData("sitemap.xml")]
    [InlineData("robots.txt")]
    [InlineData("feed.xml")]
    [InlineData("_redirects")]
    [InlineData("networks/vpn-connected-but-no-internet.html")]
    public void Has_the_page(string path) => Assert.True(File.Exists(_folder.At("site", path)), path);

    [Fact]
    public void No_page_loads_anything_from_elsewhere_but_pictures()
    {
        var pages = Directory.GetFiles(_folder.At("site"), "*.html", SearchOption.AllDirectories);

        Assert.All(pages, page => Assert.DoesNotMatch("<(script|link rel=.stylesheet.|iframe)[^>]*(src|href)=.https?:", File.ReadAllText(page)));
    }

    [Fact]
    public async Task Passes_its_own_check()
    {
        var result = await Forge.RunAsync("check", "--output", _folder.At("site"), "--report", _folder.At("check.json"));

        Assert.True(result.ExitCode == 0, result.Errors);
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("check.json")));
        Assert.Equal(Count("files"), report.RootElement.GetProperty("files").GetInt32());
        Assert.Equal(0, report.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    private int Count(string name) => _report.GetProperty(name).GetInt32();

    private List<string> Redirects() =>
        [.. File.ReadAllLines(_folder.At("site", "_redirects")).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
}
