using System.Text.Json;

namespace ContentForge.EndToEnd.Tests;

/// <summary>What unrelated articles share is no part of any of them: seen from outside.</summary>
public sealed class RecurrenceTests : IDisposable
{
    private const string Bio = "Kim of the harbour desk writes about lamps and sleeps with the window open all year round.";

    private readonly TempFolder _folder = new();

    public RecurrenceTests()
    {
        for (var i = 0; i < 24; i++)
            _folder.Write($"input/a{i:D2}.md", Article(i));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_published_articles_and_the_report_know_it()
    {
        await Forge.RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--report", _folder.At("report.json"));

        Assert.All(Directory.GetFiles(_folder.At("site"), "*.html", SearchOption.AllDirectories), file => Assert.DoesNotContain(Bio, File.ReadAllText(file), StringComparison.Ordinal));
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("report.json")));
        var piece = Assert.Single(report.RootElement.GetProperty("recurring").EnumerateArray());
        Assert.Equal(Bio, piece.GetProperty("text").GetString());
        Assert.Equal("in 24 of 24 unrelated articles", piece.GetProperty("reason").GetString());
        Assert.Contains(report.RootElement.GetProperty("removedByRule").EnumerateArray(), total => total.GetProperty("rule").GetString() == "recurrence" && total.GetProperty("count").GetInt32() == 24);
        Assert.InRange(report.RootElement.GetProperty("junk")[0].GetProperty("share").GetDouble(), 0.05, 0.5);
    }

    [Fact]
    public async Task An_audit_lists_it_with_its_places()
    {
        var result = await Forge.RunAsync("audit", "--input", _folder.At("input"), "--output", _folder.At("audit"), "--format", "json,html");

        Assert.EndsWith("1 piece recurs in unrelated articles; a build takes it out.\n", result.Output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("audit", "recurring.json")));
        var piece = Assert.Single(report.RootElement.GetProperty("recurring").EnumerateArray());
        Assert.Equal(Bio, piece.GetProperty("text").GetString());
        Assert.Equal("in 24 of 24 unrelated articles", piece.GetProperty("reason").GetString());
        Assert.Equal(24, piece.GetProperty("places").GetArrayLength());
        Assert.Equal("""{"file":"a00.md","line":16}""", Compact(piece.GetProperty("places")[0]));
        var page = await File.ReadAllTextAsync(_folder.At("audit", "recurring.html"));
        Assert.Contains(Bio, page, StringComparison.Ordinal);
        Assert.Contains("a00.md:16<br>", page, StringComparison.Ordinal);
        Assert.Contains("and 21 more", page, StringComparison.Ordinal);
        Assert.Contains("href=\"recurring.html\"", await File.ReadAllTextAsync(_folder.At("audit", "index.html")), StringComparison.Ordinal);

        static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        var config = _folder.Write("contentforge.yml", "cleaning:\n  recurrence: off\n");

        await Forge.RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--config", config);

        Assert.Contains(Directory.GetFiles(_folder.At("site"), "*.html", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains(Bio, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_says_in_how_many_articles_it_stands()
    {
        var result = await Forge.RunAsync("explain", _folder.At("input", "a03.md"), "--input", _folder.At("input"));

        Assert.Contains("[recurrence: in 24 of 24 unrelated articles]", result.Output, StringComparison.Ordinal);
    }

    /// <summary>An article whose words no other one has.</summary>
    private static string Article(int number)
    {
        var letter = (char)('a' + number);
        var words = string.Join(' ', Enumerable.Range(0, 12).Select(i => $"{letter}o{(char)('b' + i)}e{letter}"));
        return $"---\ntitle: {words[..20]}\n---\n\nThe {words} is dark. It was {letter}iv{letter} before. Here is what {letter}ul does.\n\n## Look at the {letter}eb{letter}\n\n1. Open the {letter}ab {letter}un.\n2. Close the {letter}ib {letter}on.\n\n## In short\n\nAll {words} again. That is {letter}al. So {letter}el.\n\n{Bio}\n";
    }
}
