using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContentForge.Templating.Tests.Conformance;

/// <summary>
/// Compares with the recorded output of the original. The recordings are not a part of this project: the variable
/// CONTENTFORGE_SCRIBAN_CASES names the folder of their cases.jsonl.
/// </summary>
public sealed partial class ScribanConformanceTests(ITestOutputHelper output)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Renders_the_recorded_cases_like_the_original()
    {
        var folder = Environment.GetEnvironmentVariable("CONTENTFORGE_SCRIBAN_CASES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CONTENTFORGE_SCRIBAN_CASES names no folder with recorded cases.");

        var cases = File.ReadLines(Path.Combine(folder!, "cases.jsonl"))
            .Select(static line => JsonSerializer.Deserialize<ScribanCase>(line, Json)!)
            .Where(static scribanCase => !scribanCase.NeedsIcu)
            .ToList();
        var failures = cases.Where(static scribanCase => !Agrees(scribanCase, scribanCase.Render())).ToList();
        foreach (var failure in failures)
            output.WriteLine($"[tier {failure.Tier}] {failure.Id}\n  {failure.Template}\n  expected: {failure.Expected}\n  actual:   {failure.Render()}");

        Assert.DoesNotContain(failures, static failure => failure.Tier < 3);
        var exotic = cases.Count(static scribanCase => scribanCase.Tier == 3);
        Assert.True(failures.Count <= exotic * 0.03, $"{failures.Count} of {exotic} exotic cases differ.");
    }

    /// <summary>Whether a result counts as the same: in full, except that for exotic errors only the position must agree.</summary>
    private static bool Agrees(ScribanCase scribanCase, string actual)
    {
        if (scribanCase.Tier < 3 || !scribanCase.ExpectedError)
            return string.Equals(scribanCase.Expected, actual, StringComparison.Ordinal);
        return Position().Match(scribanCase.Expected).Value is { Length: > 0 } position
            && string.Equals(position, Position().Match(actual).Value, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[^(]*\(\d+,\d+\) : error", RegexOptions.NonBacktracking)]
    private static partial Regex Position();
}
