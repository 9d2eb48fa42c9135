using System.Text.Json;

namespace ContentForge.EndToEnd.Tests;

/// <summary>What becomes of a title on the way to the site.</summary>
public sealed class TitleTests : IDisposable
{
    private const string Body = "\nThe wireless scanner loses its connection every hour. A scanner that loses the connection needs another channel.\n\n1. Open the channel settings of the scanner.\n2. Choose another wireless channel.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_title_of_another_text_gives_way_and_its_address_leads_on()
    {
        _folder.Write("input/ten-summer-recipes.md", "---\ntitle: Ten recipes for a quick summer lunch\n---\n## Wireless scanner loses its connection\n" + Body);

        await BuildAsync();

        var page = File.ReadAllText(_folder.At("site/wireless-scanner-loses-its-connection.html"));
        Assert.Contains("<h1>Wireless scanner loses its connection</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("recipes", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("wireless-scanner-loses-its-connection.html", File.ReadAllText(_folder.At("site/ten-summer-recipes.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_that_an_editor_settles_stays()
    {
        _folder.Write("input/ten-summer-recipes.md", "---\ntitle: Ten recipes\ncorrections: { title: Lunch for scanners }\n---\n## Wireless scanner loses its connection\n" + Body);

        await BuildAsync();

        Assert.Contains("<h1>Lunch for scanners</h1>", File.ReadAllText(_folder.At("site/ten-summer-recipes.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_says_which_title_became_which()
    {
        _folder.Write("input/a.md", "---\ntitle: Ten recipes for a quick summer lunch\n---\n## Wireless scanner loses its connection\n" + Body);

        await BuildAsync();

        using var report = JsonDocument.Parse(File.ReadAllText(_folder.At("report.json")));
        var note = report.RootElement.GetProperty("diagnostics").EnumerateArray().Single(diagnostic => diagnostic.GetProperty("code").GetString() == "CF3004");
        Assert.StartsWith("'Ten recipes for a quick summer lunch' became 'Wireless scanner loses its connection'", note.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_a_file_that_would_steer_a_terminal_stops_no_build_and_reaches_no_page()
    {
        _folder.Write("input/wireless-scanner-\u001B[1m-loses-connection.md", "---\ntitle: Ten recipes for a quick summer lunch\n---\n" + Body);
        _folder.Write("input/long.md", "---\ntitle: Ten recipes for a quick summer lunch\n---\n## " + string.Concat(Enumerable.Repeat("wireless scanner connection ", 100)) + "\n" + Body.Replace("hour", "day", StringComparison.Ordinal));

        await BuildAsync();

        foreach (var page in Directory.GetFiles(_folder.At("site"), "*.html", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain('\u001B', File.ReadAllText(page));
            Assert.True(Path.GetFileName(page).Length < 200, page);
        }
    }

    private async Task BuildAsync()
    {
        var built = await Forge.RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--report", _folder.At("report.json"));
        Assert.True(built.ExitCode == 0, built.Errors);
    }
}
