using System.Text;
using System.Text.Json;

namespace ContentForge.EndToEnd.Tests;

/// <summary>Each kind of bad file is a diagnostic; the good article beside it is published all the same.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string GoodArticle = """
        ---
        title: Printer is offline
        ---
        The printer shows as offline although it is switched on. The steps below bring it back. They take a few minutes.

        ## 1. Restart the printer

        A printer that slept too long loses its address. A restart gives it a new one.

        1. Switch the printer off.
        2. Wait a minute.
        3. Switch it on again.
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task An_empty_file() => Reports("empty.md", [], "CF1003", rejected: 1);

    [Fact]
    public Task A_file_in_an_encoding_that_nobody_declares() => Reports("latin1.md", Encoding.Latin1.GetBytes("# Größe ändern\n\nWähle die Größe."), "CF1032", rejected: 0);

    [Fact]
    public Task A_picture_with_the_name_of_an_article() => Reports("picture.md", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "CF1002", rejected: 1);

    [Fact]
    public Task Broken_front_matter() => Reports("broken.md", Encoding.UTF8.GetBytes(GoodArticle.Replace("title: Printer is", "tags: [a\ntitle: Scanner is", StringComparison.Ordinal).Replace("printer", "scanner", StringComparison.Ordinal)), "CF1101", rejected: 0);

    [Fact]
    public Task A_file_that_is_no_article() => Reports("binary.txt", [0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3], null, rejected: 1);

    [Fact]
    public async Task Two_articles_with_one_address()
    {
        _folder.Write("input/Good.md", GoodArticle);
        _folder.Write("input/good.markdown", GoodArticle.Replace("printer", "scanner", StringComparison.OrdinalIgnoreCase).Replace("minute", "whole hour or two", StringComparison.Ordinal).Replace("slept too long", "was moved to another room", StringComparison.Ordinal));

        var report = await BuildAsync();

        Assert.Equal(2, report.GetProperty("published").GetInt32());
        Assert.Contains(Codes(report), code => code == "CF5001");
    }

    [Fact]
    public async Task A_strict_build_ends_with_one()
    {
        _folder.Write("input/good.md", GoodArticle);
        _folder.Write("input/empty.md", "");

        var result = await Forge.RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--strict");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("empty.md: warning CF1003:", result.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("site", "good.html")));
    }

    private async Task Reports(string file, byte[] content, string? code, int rejected)
    {
        _folder.Write("input/good.md", GoodArticle);
        _folder.Write("input/" + file, content);

        var report = await BuildAsync();

        Assert.Equal(2, report.GetProperty("read").GetInt32());
        Assert.Equal(rejected, report.GetProperty("rejected").GetInt32());
        Assert.True(report.GetProperty("published").GetInt32() >= 1);
        if (code is not null)
            Assert.Contains(code, Codes(report));
        Assert.Contains(report.GetProperty("diagnostics").EnumerateArray(), diagnostic => diagnostic.GetProperty("file").GetString() == file);
    }

    private async Task<JsonElement> BuildAsync()
    {
        var result = await Forge.RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--report", _folder.At("report.json"));
        Assert.Equal(0, result.ExitCode);
        using var report = JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("report.json")));
        return report.RootElement.Clone();
    }

    private static IEnumerable<string?> Codes(JsonElement report) =>
        report.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.GetProperty("code").GetString());
}
