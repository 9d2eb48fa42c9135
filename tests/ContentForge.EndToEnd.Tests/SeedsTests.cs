using System.Text.Json;

namespace ContentForge.EndToEnd.Tests;

/// <summary>Five real articles: three copies of one text, one of its kind in Markdown, one in plain text.</summary>
public sealed class SeedsTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private string _seeds = "";

    public async ValueTask InitializeAsync()
    {
        _seeds = Corpus.Folder("seeds");
        var built = await Forge.RunAsync("build", "--input", _seeds, "--output", _folder.At("site"), "--config", Path.Combine(Repository.Root, "contentforge.yml"));
        Assert.Equal(0, built.ExitCode);
        var extracted = await Forge.RunAsync("extract", "--input", _seeds, "--output", _folder.At("json"));
        Assert.Equal(0, extracted.ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_copies_have_eight_fixes_with_the_steps_of_the_source() =>
        Assert.Equal(
            ["3", "3 3", "2", "", "4", "3", "2", "4"],
            StepCounts("000_ae0f1b172fdfd147"));

    [Fact]
    public void The_photo_article_has_nine_fixes_with_the_steps_of_the_source() =>
        Assert.Equal(
            ["6", "4", "", "4 3", "", "6", "3 3", "4", "6"],
            StepCounts("004_8d11ecad164af618"));

    [Fact]
    public void The_plain_text_has_its_fixes_for_both_systems()
    {
        var titles = Fixes("003_99bbe41e984ab243").Select(fix => fix.GetProperty("title").GetString()).ToList();

        Assert.Contains("Manage Google Drive Storage and Permissions", titles);
        Assert.Contains("Toggle WhatsApp Backup in iCloud Settings", titles);
    }

    [Fact]
    public void Two_copies_redirect_to_the_third()
    {
        var redirects = File.ReadAllLines(_folder.At("site", "_redirects")).Where(line => line.Contains("301", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, redirects.Count);
        Assert.Single(redirects.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]).Distinct());
    }

    [Theory]
    [InlineData("2checkout")]
    [InlineData("impactradius")]
    [InlineData("pxf.io")]
    [InlineData("sjv.io")]
    [InlineData("adsbygoogle")]
    [InlineData("Also read")]
    [InlineData(">Close<")]
    public void No_junk_is_left_anywhere(string junk)
    {
        var pages = Directory.GetFiles(_folder.At("site"), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".png", StringComparison.Ordinal));

        Assert.All(pages, page => Assert.DoesNotContain(junk, File.ReadAllText(page), StringComparison.OrdinalIgnoreCase));
    }

    private List<string> StepCounts(string stem) =>
        [.. Fixes(stem).Select(fix => string.Join(' ', fix.GetProperty("procedures").EnumerateArray().Select(procedure => procedure.GetProperty("steps").GetArrayLength())))];

    private List<JsonElement> Fixes(string stem)
    {
        using var article = JsonDocument.Parse(File.ReadAllBytes(_folder.At("json", stem + ".json")));
        return [.. article.RootElement.GetProperty("fixes").EnumerateArray().Select(fix => fix.Clone())];
    }
}
