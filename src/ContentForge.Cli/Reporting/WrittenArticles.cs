using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Reports;
using ContentForge.Results;

namespace ContentForge.Cli.Reporting;

/// <summary>What a command that writes files for each article says at its end.</summary>
internal static class WrittenArticles
{
    /// <summary>Prints the findings and the counts, and writes the report file if there is to be one.</summary>
    /// <exception cref="ReportException">The report file cannot be written.</exception>
    public static void Report(int read, int rejected, string output, ImmutableArray<Diagnostic> diagnostics, string? reportFile, Terminal terminal)
    {
        new DiagnosticPrinter(terminal, hasReport: true).Print(diagnostics);
        Terminal.WriteLine(terminal.Console, string.Create(
            CultureInfo.InvariantCulture, $"{read - rejected:N0} of {read:N0} articles written to {output}; {rejected:N0} rejected."));
        ReportFile.Write(reportFile, () => ReportJson.Write(read, rejected, diagnostics));
    }
}
