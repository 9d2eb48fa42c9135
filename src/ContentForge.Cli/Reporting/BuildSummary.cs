using System.Globalization;
using ContentForge.Core.Diagnostics;
using Spectre.Console;

namespace ContentForge.Cli.Reporting;

/// <summary>The table at the end of a build.</summary>
internal static class BuildSummary
{
    /// <summary>Of networks and of articles, the worst; the report file has all.</summary>
    private const int Shown = 3;

    /// <summary>An article with less junk than this is no news.</summary>
    private const double LeastShare = 0.01;

    public static void Write(BuildReport report, string output, bool published, Terminal terminal)
    {
        var table = new Table().Border(terminal.IsLive ? TableBorder.Rounded : TableBorder.Ascii);
        table.AddColumn("Articles");
        table.AddColumn(new TableColumn("").RightAligned());
        AddCounts(table, report);
        AddRemovals(table, report.Removals);
        table.AddEmptyRow();
        foreach (var stage in report.Stages)
            table.AddRow(Label($"{stage.Name} ({stage.Items.ToString("N0", CultureInfo.InvariantCulture)})"), Seconds(stage.Busy));
        table.AddRow(Label("on the clock"), Seconds(report.Elapsed));
        terminal.Console.Write(table);
        foreach (var article in report.Removals.Articles.Where(article => article.Share >= LeastShare).Take(Shown))
            Terminal.WriteLine(terminal.Console, string.Create(CultureInfo.InvariantCulture, $"{article.Share:P0} of {article.File} was junk."));

        Terminal.WriteLine(terminal.Console, published
            ? string.Create(CultureInfo.InvariantCulture, $"Published {report.Pages:N0} files to {output}.")
            : $"Nothing was published: {output} is as it was.");
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
    }

    private static void AddRemovals(Table table, RemovalReport removals)
    {
        table.AddRow(Label("cleaned out"), Number(removals.ByClass.Sum(removal => removal.Count)));
        foreach (var removal in removals.ByClass)
            table.AddRow(Label($"  removed: {removal.Name}"), Number(removal.Count));
        foreach (var network in removals.ByNetwork.Take(Shown))
            table.AddRow(Label($"  sent readers to {network.Name}"), Number(network.Count));
    }

    private static Text Label(string text) => new(text);

    private static Text Number(int number) => new(number.ToString("N0", CultureInfo.InvariantCulture));

    private static Text Seconds(TimeSpan time) => new(time.TotalSeconds.ToString("0.00 s", CultureInfo.InvariantCulture));
}
