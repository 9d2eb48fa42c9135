using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ContentForge.Core.Diagnostics;
using ContentForge.Site.Check;

namespace ContentForge.Reports;

/// <summary>Whole reports as JSON. That of a build holds times, so it is no part of the site.</summary>
internal static class ReportJson
{
    /// <summary>The report of a build.</summary>
    public static byte[] Write(BuildReport report) => JsonReport.Bytes(new BuildJson(
        report.Counts.Read,
        report.Counts.Published,
        report.Counts.Merged,
        report.Counts.Quarantined,
        report.Counts.Rejected,
        report.Families,
        report.Series,
        Files: report.Pages,
        [.. report.Removals.ByClass.Select(total => new TotalJson(total.Count, total.Characters) { Class = total.Name })],
        [.. report.Removals.ByRule.Select(total => new TotalJson(total.Count, total.Characters) { Rule = total.Name })],
        [.. report.Removals.ByNetwork.Select(total => new TotalJson(total.Count, total.Characters) { Network = total.Name })],
        [.. report.Removals.Recurring],
        [.. report.Removals.Articles.Select(junk => new JunkJson(junk.File, junk.Pieces, junk.Removed, junk.Kept, Math.Round(junk.Share, 3)))],
        [.. report.Stages.Select(stage => new StageJson(stage.Name, stage.Items, Seconds(stage.Busy)))],
        Seconds(report.Elapsed),
        Diagnostics(report.Diagnostics)));

    /// <summary>The report of a check.</summary>
    public static byte[] Write(SiteCheckResult check) =>
        JsonReport.Bytes(new CheckJson(check.Files, check.Pages, check.Links, Diagnostics(check.Findings)));

    /// <summary>The report of a command that writes files for each article.</summary>
    public static byte[] Write(int read, int rejected, ImmutableArray<Diagnostic> diagnostics) =>
        JsonReport.Bytes(new WrittenJson(read, rejected, Diagnostics(diagnostics)));

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);

    private static ImmutableArray<DiagnosticJson> Diagnostics(ImmutableArray<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Select(diagnostic => new DiagnosticJson(
            diagnostic.Code.Id, diagnostic.Severity.ToString().ToLowerInvariant(), diagnostic.File, diagnostic.Span?.StartLine, diagnostic.Span?.StartColumn,
            diagnostic.Message, diagnostic.Code.Help)),
    ];

    // The keys stand in the order of the parameters.
    private sealed record BuildJson(
        int Read,
        int Published,
        int Merged,
        int Quarantined,
        int Rejected,
        int Families,
        int Series,
        int Files,
        ImmutableArray<TotalJson> Removed,
        ImmutableArray<TotalJson> RemovedByRule,
        ImmutableArray<TotalJson> RemovedByNetwork,
        ImmutableArray<RecurringPiece> Recurring,
        ImmutableArray<JunkJson> Junk,
        ImmutableArray<StageJson> Stages,
        double ElapsedSeconds,
        ImmutableArray<DiagnosticJson> Diagnostics);

    private sealed record CheckJson(int Files, int Pages, int Links, ImmutableArray<DiagnosticJson> Diagnostics);

    private sealed record WrittenJson(int Read, int Rejected, ImmutableArray<DiagnosticJson> Diagnostics);

    /// <summary>What was removed by one of three things, whose name is the first key.</summary>
    private sealed record TotalJson(
        [property: JsonPropertyOrder(1)] int Count,
        [property: JsonPropertyOrder(1)] long Characters)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Class { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Rule { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Network { get; init; }
    }

    private sealed record JunkJson(string File, int Pieces, int RemovedCharacters, int KeptCharacters, double Share);

    private sealed record StageJson(string Name, int Items, double BusySeconds);

    private sealed record DiagnosticJson(
        string Code,
        string Severity,
        string File,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Column,
        string Message,
        string Help);
}
