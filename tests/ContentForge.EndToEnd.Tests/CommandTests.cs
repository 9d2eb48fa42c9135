using System.Text.Json;

namespace ContentForge.EndToEnd.Tests;

/// <summary>The commands beside <c>build</c>, over the sample articles.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly string Input = Path.Combine(Repository.Root, "input");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("markdown", ".md")]
    [InlineData("html", ".html")]
    [InlineData("json", ".json")]
    [InlineData("text", ".txt")]
    public async Task Clean_writes_each_article_and_beside_it_what_was_removed(string format, string extension)
    {
        var result = await Forge.RunAsync("clean", "--input", Input, "--output", _folder.At("clean"), "--format", format);

        Assert.Equal(0, result.ExitCode);
        var text = await File.ReadAllTextAsync(_folder.At("clean", "phones", "phone-does-not-charge" + extension));
        Assert.Contains("Clean the Charging Port", text, StringComparison.Ordinal);
        using var removed = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("clean", "phones", "phone-does-not-charge.removed.json")));
        Assert.Contains(removed.RootElement.GetProperty("removed").EnumerateArray(), removal => removal.GetProperty("rule").GetString() == "marked-region" && removal.GetProperty("startLine").GetInt32() == 23);
    }

    [Fact]
    public async Task Extract_writes_the_shape_that_other_tools_read()
    {
        var result = await Forge.RunAsync("extract", "--input", Input, "--output", _folder.At("json"));

        Assert.Equal(0, result.ExitCode);
        using var article = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("json", "networks", "wifi-keeps-dropping-on-a-laptop.json")));
        var fix = article.RootElement.GetProperty("fixes")[0];
        Assert.Equal("Find out which side drops the connection", fix.GetProperty("title").GetString());
        Assert.Equal(4, fix.GetProperty("procedures")[0].GetProperty("steps").GetArrayLength());
        Assert.False(string.IsNullOrWhiteSpace(fix.GetProperty("procedures")[0].GetProperty("steps")[0].GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Extract_tells_what_an_editor_should_look_at()
    {
        _folder.Write("input/a.md", "---\ntitle: Printer is offline\ncorrections:\n  not-fixes: [Buy a new one]\n---\nThe printer was online before.\n\n## 1. Restart it\n\nFollow the steps below:\n\nHold the power button for ten seconds until the light goes out.\n");

        var result = await Forge.RunAsync("extract", "--input", _folder.At("input"), "--output", _folder.At("json"), "--strict", "--report", _folder.At("report.json"));

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("a.md:4:15: warning CF3003: 'not-fixes' names 'Buy a new one'", result.Errors, StringComparison.Ordinal);
        Assert.EndsWith("notes, which --report FILE lists: 1 CF3002 (Steps were found with little confidence)\n", result.Errors, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("report.json")));
        Assert.Equal(["CF3003", "CF3002"], report.RootElement.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Two_articles_of_one_stem_are_both_written()
    {
        _folder.Write("input/a.md", "# Restart the router\n\n1. Switch it off.\n2. Switch it on.");
        _folder.Write("input/a.txt", "Restart the phone\nHold the power button until the logo shows.");

        await Forge.RunAsync("extract", "--input", _folder.At("input"), "--output", _folder.At("json"));

        Assert.Equal(["a.md.json", "a.txt.json"], Directory.GetFiles(_folder.At("json")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Audit_writes_every_report()
    {
        var result = await Forge.RunAsync("audit", "--input", Input, "--output", _folder.At("audit"), "--fail-on-duplicates");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("48 articles: 39 unique, 8 copies, 1 hollow, 0 rejected.", result.Output, StringComparison.Ordinal);
        Assert.All(
            ["duplicates.json", "pairs.csv", "families.csv", "duplicates.sarif", "index.html"],
            file => Assert.True(File.Exists(_folder.At("audit", file)), file));
    }

    [Fact]
    public async Task Audit_with_a_baseline_fails_on_new_copies_only()
    {
        await Forge.RunAsync("audit", "--input", Input, "--output", _folder.At("before"), "--format", "json");

        var result = await Forge.RunAsync(
            "audit", "--input", Input, "--output", _folder.At("now"), "--format", "json", "--fail-on-duplicates", "--baseline", _folder.At("before", "duplicates.json"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("0 copies are new since the baseline.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_compares_a_batch_with_what_is_there()
    {
        _folder.Write("batch/again.md", await File.ReadAllTextAsync(Path.Combine(Input, "phones", "phone-does-not-charge.md")));

        await Forge.RunAsync("audit", "--input", Input, "--output", _folder.At("audit"), "--format", "json", "--compare", _folder.At("batch"));

        Assert.Equal(
            "path,outcome,other\nnew:again.md,published,phones/the-complete-2024-charging-checklist.md\n",
            (await File.ReadAllTextAsync(_folder.At("audit", "batch.csv"))).Replace("\r", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_tells_what_was_removed_what_was_found_and_which_copies_there_are()
    {
        var result = await Forge.RunAsync("explain", Path.Combine(Input, "phones", "phone-does-not-charge.md"), "--input", Input);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("-        31  Close   [residue]", result.Output, StringComparison.Ordinal);
        Assert.Contains("+        64     2. Shine a torch into the port and look for a grey layer at the back.", result.Output, StringComparison.Ordinal);
        Assert.Contains("A copy of phones/the-complete-2024-charging-checklist.md:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_of_an_editor_keeps_a_copy_apart()
    {
        var decisions = _folder.Write("duplicates.yml", "keep-apart:\n  - [phones/phone-does-not-charge.md, phones/the-complete-2024-charging-checklist.md]\n");
        var config = _folder.Write("contentforge.yml", $"duplicates:\n  decisions: '{decisions}'\n");

        var result = await Forge.RunAsync("audit", "--input", Input, "--output", _folder.At("audit"), "--config", config, "--format", "json");

        Assert.Contains("40 unique, 7 copies", result.Output, StringComparison.Ordinal);
    }
}
