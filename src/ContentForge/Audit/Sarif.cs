using System.Text.Json;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup.Results;

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
        using (var json = new Utf8JsonWriter(output, DuplicatesJson.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            WriteResults(json, report);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ContentForge");
        json.WriteStartArray("rules");
        WriteRule(json, DuplicateRule, "The article is a copy of another one", "Remove the copy, or keep both with an entry in duplicates.yml.");
        WriteRule(json, HollowRule, "No article is left after cleaning", "Remove the page, or give it text.");
        foreach (var code in new[] { DiagnosticCodes.StaleDecision, DiagnosticCodes.ContradictoryDecision })
            WriteRule(json, code.Id, code.Title, code.Help);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string id, string description, string help)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        WriteText(json, "shortDescription", description);
        WriteText(json, "help", help);
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartArray("results");
        foreach (var family in report.Result.Families.Where(f => f.Kind == FamilyKind.Duplicate))
        {
            foreach (var copy in family.Others)
                WriteResult(json, DuplicateRule, "warning", $"Copy of {family.Canonical}, which stays: {family.Reason.Detail}.", copy, null, family.Canonical);
        }

        foreach (var hollow in report.Result.Hollow)
            WriteResult(json, HollowRule, "note", $"No article is left: {hollow.Reason}.", hollow.Path, null, null);
        foreach (var diagnostic in report.Result.Diagnostics)
            WriteResult(json, diagnostic.Code.Id, "warning", diagnostic.Message, diagnostic.File, diagnostic.Span, null);
        json.WriteEndArray();
    }

    private static void WriteResult(
        Utf8JsonWriter json, string rule, string level, string message, string file, SourceSpan? span, string? related)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", rule);
        json.WriteString("level", level);
        WriteText(json, "message", message);
        json.WriteStartArray("locations");
        WriteLocation(json, file, span);
        json.WriteEndArray();
        if (related is not null)
        {
            json.WriteStartArray("relatedLocations");
            WriteLocation(json, related, null);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string file, SourceSpan? span)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", span?.StartLine ?? 1);
        if (span is { } known) json.WriteNumber("startColumn", known.StartColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
