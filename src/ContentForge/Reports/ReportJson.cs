using System.Collections.Immutable;
using System.Text.Json;
using ContentForge.Core.Diagnostics;
using ContentForge.Export.Text;
using ContentForge.Site.Check;

namespace ContentForge.Reports;

/// <summary>Whole reports as JSON, for CI and for other tools. That of a build holds times, so it is no part of the site.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = ReadableJson.Encoder };

    /// <summary>The report of a build.</summary>
    public static byte[] Write(BuildReport report) => WriteObject(json =>
    {
        WriteCounts(json, report);
        WriteArray(json, "removed", report.Removals.ByClass, (writer, total) => WriteTotal(writer, "class", total));
        WriteArray(json, "removedByRule", report.Removals.ByRule, (writer, total) => WriteTotal(writer, "rule", total));
        WriteArray(json, "removedByNetwork", report.Removals.ByNetwork, (writer, total) => WriteTotal(writer, "network", total));
        WriteArray(json, "recurring", report.Removals.Recurring, WriteRecurring);
        WriteArray(json, "junk", report.Removals.Articles, WriteJunk);
        WriteArray(json, "stages", report.Stages, WriteStage);
        json.WriteNumber("elapsedSeconds", Math.Round(report.Elapsed.TotalSeconds, 3));
        WriteArray(json, "diagnostics", report.Diagnostics, WriteDiagnostic);
    });

    /// <summary>The report of a check.</summary>
    public static byte[] Write(SiteCheckResult check) => WriteObject(json =>
    {
        json.WriteNumber("files", check.Files);
        json.WriteNumber("pages", check.Pages);
        json.WriteNumber("links", check.Links);
        WriteArray(json, "diagnostics", check.Findings, WriteDiagnostic);
    });

    /// <summary>The report of a command that writes files for each article.</summary>
    public static byte[] Write(int read, int rejected, ImmutableArray<Diagnostic> diagnostics) => WriteObject(json =>
    {
        json.WriteNumber("read", read);
        json.WriteNumber("rejected", rejected);
        WriteArray(json, "diagnostics", diagnostics, WriteDiagnostic);
    });

    private static byte[] WriteObject(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, BuildReport report)
    {
        json.WriteNumber("read", report.Counts.Read);
        json.WriteNumber("published", report.Counts.Published);
        json.WriteNumber("merged", report.Counts.Merged);
        json.WriteNumber("quarantined", report.Counts.Quarantined);
        json.WriteNumber("rejected", report.Counts.Rejected);
        json.WriteNumber("families", report.Families);
        json.WriteNumber("series", report.Series);
        json.WriteNumber("files", report.Pages);
    }

    private static void WriteTotal(Utf8JsonWriter json, string kind, RemovalTotal total)
    {
        json.WriteString(kind, total.Name);
        json.WriteNumber("count", total.Count);
        json.WriteNumber("characters", total.Characters);
    }

    private static void WriteRecurring(Utf8JsonWriter json, RecurringPiece piece)
    {
        json.WriteString("text", piece.Text);
        json.WriteString("url", piece.Url);
        json.WriteString("reason", piece.Reason);
        json.WriteNumber("articles", piece.Articles);
    }

    private static void WriteJunk(Utf8JsonWriter json, ArticleJunk junk)
    {
        json.WriteString("file", junk.File);
        json.WriteNumber("pieces", junk.Pieces);
        json.WriteNumber("removedCharacters", junk.Removed);
        json.WriteNumber("keptCharacters", junk.Kept);
        json.WriteNumber("share", Math.Round(junk.Share, 3));
    }

    private static void WriteStage(Utf8JsonWriter json, StageTiming stage)
    {
        json.WriteString("name", stage.Name);
        json.WriteNumber("items", stage.Items);
        json.WriteNumber("busySeconds", Math.Round(stage.Busy.TotalSeconds, 3));
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("file", diagnostic.File);
        if (diagnostic.Span is { } span)
        {
            json.WriteNumber("line", span.StartLine);
            json.WriteNumber("column", span.StartColumn);
        }

        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Code.Help);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
