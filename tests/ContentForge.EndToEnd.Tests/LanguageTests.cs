using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ContentForge.EndToEnd.Tests;

/// <summary>The sample site in each language that the theme has: its frame says nothing in English.</summary>
public sealed class LanguageTests : IDisposable
{
    // What text of the page is in.
    private static readonly string[] Spoken = ["aria-label", "placeholder", "title", "alt", "data-copy", "data-copied", "data-step", "data-done", "data-reset", "data-tabs"];

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Languages =>
        [.. Directory.GetFiles(TextFolder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Where(language => language != "en").Order(StringComparer.Ordinal)];

    private static string TextFolder => Path.Combine(Repository.Root, "templates", "text");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task No_word_of_the_frame_is_english(string language)
    {
        var own = Words(language);
        var english = Words("en").Where(word => !own.Values.Contains(word.Value, StringComparer.Ordinal)).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        var result = await Build(language);

        Assert.True(result.ExitCode == 0, result.Errors);
        var pages = Directory.GetFiles(_folder.At("site"), "*.html", SearchOption.AllDirectories);
        Assert.Contains(own["search_label"], File.ReadAllText(_folder.At("site", "index.html")), StringComparison.Ordinal);
        Assert.Equal("", string.Join("; ", pages.SelectMany(page => Said(File.ReadAllText(page)).Where(english.Contains).Select(word => $"{Path.GetFileName(page)}: {word}"))));
    }

    [Fact]
    public async Task An_unknown_language_ends_the_build_at_its_place()
    {
        var file = _folder.Write("contentforge.yml", "site:\n  language: xx\n");

        var result = await Forge.RunAsync("build", "--input", Path.Combine(Repository.Root, "input"), "--output", _folder.At("site"), "--config", file);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{file}:2:13: error CF9002", result.Errors, StringComparison.Ordinal);
        Assert.Contains("de, en, es, fr, it, ja, nl, pl, pt", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("site")));
    }

    private Task<ForgeResult> Build(string language) => Forge.RunAsync(
        "build", "--input", Path.Combine(Repository.Root, "input"), "--templates", Path.Combine(Repository.Root, "templates"), "--output", _folder.At("site"),
        "--config", _folder.Write("contentforge.yml", $"site: {{ language: {language}, url: 'https://help.example/', remote-images: link, labels: {{ error-codes: 0x1, Error codes: 0x1 }} }}\n"), "--strict");

    /// <summary>The texts of a page and what its elements are called, without what comes from an article.</summary>
    private static IEnumerable<string> Said(string page)
    {
        var document = new HtmlParser().ParseDocument(page);
        foreach (var foreign in document.QuerySelectorAll(".lead, .procedure, .table, .article-body > :not(section), script").ToList())
            foreign.Remove();
        var texts = document.Descendants<IText>().Select(text => text.Text.Trim());
        return texts.Concat(document.All.SelectMany(element => Spoken.Select(element.GetAttribute).OfType<string>()));
    }

    private static Dictionary<string, string> Words(string language)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(TextFolder, language + ".json")));
        return json.RootElement.EnumerateObject().Where(word => word.Value.ValueKind == JsonValueKind.String).ToDictionary(word => word.Name, word => word.Value.GetString()!, StringComparer.Ordinal);
    }
}
