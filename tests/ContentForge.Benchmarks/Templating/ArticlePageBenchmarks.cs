using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ContentForge.Templating;

namespace ContentForge.Benchmarks.Templating;

/// <summary>
/// Renders an article page of the recorded cases of the original, whose folder the variable CONTENTFORGE_SCRIBAN_CASES names: captures, includes,
/// loops and about 16,000 characters of output. Templates are parsed once; each render starts with fresh variables.
/// </summary>
[MemoryDiagnoser]
public class ArticlePageBenchmarks
{
    private object? _model;
    private string _folder = "";
    private Template _page = null!;
    private Template _escapingPage = null!;

    [GlobalSetup]
    public void Load()
    {
        _folder = Path.Combine(
            Environment.GetEnvironmentVariable("CONTENTFORGE_SCRIBAN_CASES")
                ?? throw new InvalidOperationException("CONTENTFORGE_SCRIBAN_CASES names no folder with recorded cases."),
            "bench");
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "model.json")));
        _model = ToModel(json.RootElement);
        _page = LoadSet(escapes: false).Get("article.html")!;
        _escapingPage = LoadSet(escapes: true).Get("article.html")!;
        if (!string.Equals(Render(), File.ReadAllText(Path.Combine(_folder, "expected.html")), StringComparison.Ordinal))
            throw new InvalidOperationException("The page is not the expected one.");
    }

    [Benchmark(Baseline = true)]
    public string Render() => _page.Render(_model);

    [Benchmark]
    public void RenderToAWriter() => _page.Render(_model, TextWriter.Null);

    [Benchmark]
    public string RenderEscaped() => _escapingPage.Render(_model);

    [Benchmark]
    public int Parse() => LoadSet(escapes: false).Get("article.html")!.Diagnostics.Length;

    private TemplateSet LoadSet(bool escapes) =>
        new(new FolderTemplateLoader(_folder), new TemplateParseOptions { AutoEscape = escapes });

    private static object? ToModel(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .ToDictionary(static member => member.Name, static member => ToModel(member.Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(ToModel).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number when element.TryGetInt32(out var number) => number,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
        _ => null,
    };
}
