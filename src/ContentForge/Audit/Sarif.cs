using System.Text.Json.Serialization;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;
using ContentForge.Reports;

namespace ContentForge.Audit;

/// <summary>Writes the audit as SARIF 2.1.0, which code-scanning views read: one result for each copy, each hollow page and each
/// decision that is out of date.</summary>
public static class Sarif
{
    private const string DuplicateRule = "duplicate-article";
    private const string HollowRule = "hollow-page";

    /// <summary>Writes the log as UTF-8 without a byte order mark.</summary>
    public static void Write(AuditReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var driver = new Driver("ContentForge", Rules());
        JsonReport.Write(new Log("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [new LogRun(new Tool(driver), Results(report.Result))]), output);
    }

    private static IEnumerable<Rule> Rules() =>
    [
        new(DuplicateRule, new("The article is a copy of another one"), new("Remove the copy, or keep both with an entry in duplicates.yml.")),
        new(HollowRule, new("No article is left after cleaning"), new("Remove the page, or give it text.")),
        .. new[] { DiagnosticCodes.StaleDecision, DiagnosticCodes.ContradictoryDecision }.Select(code => new Rule(code.Id, new(code.Title), new(code.Help))),
    ];

    private static IEnumerable<Result> Results(DedupResult found) =>
    [
        .. found.Families.Where(family => family.Kind == FamilyKind.Duplicate).SelectMany(family => family.Others, Copy),
        .. found.Hollow.Select(page => new Result(HollowRule, "note", new(page.IsForSale ? $"The page is set aside: {page.Reason}." : $"No article is left: {page.Reason}."), [At(page.Path)])),
        .. found.Diagnostics.Select(wrong => new Result(wrong.Code.Id, "warning", new(wrong.Message), [At(wrong.File, wrong.Span)])),
    ];

    private static Result Copy(DuplicateFamily family, string copy) =>
        new(DuplicateRule, "warning", new($"Copy of {family.Canonical}, which stays: {family.Reason.Detail}."), [At(copy)], [At(family.Canonical)]);

    private static Location At(string file, SourceSpan? span = null) => new(new(
        new(string.Join('/', file.Split('/').Select(Uri.EscapeDataString))),
        new(span?.StartLine ?? 1, span?.StartColumn)));

    // What SARIF names, in the order in which it is written.
    private sealed record Log([property: JsonPropertyName("$schema")] string Schema, string Version, IEnumerable<LogRun> Runs);

    private sealed record LogRun(Tool Tool, IEnumerable<Result> Results);

    private sealed record Tool(Driver Driver);

    private sealed record Driver(string Name, IEnumerable<Rule> Rules);

    private sealed record Rule(string Id, Message ShortDescription, Message Help);

    private sealed record Message(string Text);

    private sealed record Result(
        string RuleId,
        string Level,
        Message Message,
        IEnumerable<Location> Locations,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IEnumerable<Location>? RelatedLocations = null);

    private sealed record Location(PhysicalLocation PhysicalLocation);

    private sealed record PhysicalLocation(ArtifactLocation ArtifactLocation, Region Region);

    private sealed record ArtifactLocation(string Uri);

    private sealed record Region(int StartLine, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? StartColumn);
}
