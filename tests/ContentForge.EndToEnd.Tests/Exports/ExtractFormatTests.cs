using System.Text.Json;

namespace ContentForge.EndToEnd.Tests.Exports;

/// <summary><c>contentforge extract --format</c>.</summary>
public sealed class ExtractFormatTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ExtractFormatTests()
    {
        _folder.Write("input/phones/battery.md", "# The battery drains\n\n## Fix 1: Restart the phone\n\n1. Hold the power button.\n2. Tap **Restart**.\n");
        _folder.Write("input/a.md", "# Restart the router\n\n1. Switch it off.\n2. Switch it on.");
        _folder.Write("input/a.txt", "Restart the phone\nHold the power button until the logo shows.");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Writes_json_when_nothing_else_is_asked_for()
    {
        var result = await ExtractAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["a.md.json", "a.txt.json", "phones/battery.json"], Files());
    }

    [Fact]
    public async Task Writes_each_form_once_beside_the_others()
    {
        var result = await ExtractAsync("--format", "dita, json,jsonld,markdown,json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            [
                "a.md.dita", "a.md.json", "a.md.jsonld", "a.md.md", "a.txt.dita", "a.txt.json", "a.txt.jsonld", "a.txt.md",
                "phones/battery.dita", "phones/battery.json", "phones/battery.jsonld", "phones/battery.md",
            ],
            Files());
        Assert.Contains("## Restart the phone <!-- cf:fix", await TextAsync("phones", "battery.md"), StringComparison.Ordinal);
        Assert.Contains("<cmd>Tap <b>Restart</b>.</cmd>", await TextAsync("phones", "battery.dita"), StringComparison.Ordinal);
        Assert.Contains("\"@type\": \"HowTo\"", await TextAsync("phones", "battery.jsonld"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pdf", "error: 'pdf' is no form of an article; there are json, jsonld, markdown, dita.\n")]
    [InlineData(",", "error: no form of an article is named; there are json, jsonld, markdown, dita.\n")]
    public async Task A_form_that_there_is_not_ends_the_command(string format, string problem)
    {
        var result = await ExtractAsync("--format", format);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(problem, result.Errors);
        Assert.False(Directory.Exists(_folder.At("out")));
    }

    [Fact]
    public async Task Needs_a_folder_to_write_to()
    {
        var result = await Forge.RunAsync("extract", "--input", _folder.At("input"));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("error: option '--output' is needed.\n", result.Errors);
    }

    [Fact]
    public async Task Prints_the_schema_of_its_json()
    {
        var result = await Forge.RunAsync("extract", "--schema");

        Assert.Equal(0, result.ExitCode);
        using var schema = JsonDocument.Parse(result.Output);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
    }

    private Task<ForgeResult> ExtractAsync(params string[] more) =>
        Forge.RunAsync(["extract", "--input", _folder.At("input"), "--output", _folder.At("out"), .. more]);

    private Task<string> TextAsync(params string[] path) => File.ReadAllTextAsync(_folder.At(["out", .. path]));

    private IEnumerable<string> Files() => Directory.GetFiles(_folder.At("out"), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder.At("out"), file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
