using System.Globalization;
using ContentForge.Core.Diagnostics;
using Spectre.Console;

namespace ContentForge.Cli.Reporting;

/// <summary>The table at the end of a build.</summary>
internal static class BuildSummary
{
    public static void Write(BuildReport report, string output, bool published, Terminal terminal)
    {
        var table = new Table().Border(terminal.IsLive ? TableBorder.Rounded : TableBorder.Ascii);
        table.AddColumn("Articles");
        table.AddColumn(new TableColumn("").RightAligned());
        AddCounts(table, report);
        foreach (var removal in report.Removals)
            table.AddRow(Label($"  removed: {removal.Class}"), Number(removal.Count));
        table.AddEmptyRow();
        foreach (var stage in report.Stages)
            table.AddRow(Label($"{stage.Name} ({stage.Items.ToString("N0", CultureInfo.InvariantCulture)})"), Seconds(stage.Busy));
        table.AddRow(Label("on the clock"), Seconds(report.Elapsed));
        terminal.Console.Write(table);

        if (published)
            Terminal.WriteLine(terminal.Console, string.Create(CultureInfo.InvariantCulture, $"Published {report.Pages:N0} files to {output}."));
    }

    private static void AddCounts(Table table, BuildReport report)
    {
        var counts = report.Counts;
        table.AddRow(Label("read"), Number(counts.Read));
        table.AddRow(Label("  published"), Number(counts.Published));
        table.AddRow(Label("  merged into another as copies"), Number(counts.Merged));
        table.AddRow(Label("  quarantined: nothing left after cleaning"), Number(counts.Quarantined));
        table.AddRow(Label("  rejected"), Number(counts.Rejected));
        table.AddRow(Label("families of copies"), Number(report.Families));
        table.AddRow(Label("series"), Number(report.Series));
        table.AddRow(Label("cleaned out"), Number(report.Removals.Sum(removal => removal.Count)));
    }

    private static Text Label(string text) => new(text);

    private static Text Number(int number) => new(number.ToString("N0", CultureInfo.InvariantCulture));

    private static Text Seconds(TimeSpan time) => new(time.TotalSeconds.ToString("0.00 s", CultureInfo.InvariantCulture));
}
