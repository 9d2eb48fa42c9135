using System.Globalization;
using ContentForge.Core.Diagnostics;
using ContentForge.Reports;
using ContentForge.Results;

namespace ContentForge.Cli.Reporting;

/// <summary>What a command that writes files for each article says at its end.</summary>
internal static class WrittenSummary
{
    /// <summary>Prints the findings and the counts, and writes the report file if there is to be one.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="ReportException">The report file cannot be written.</exception>
    public static int Report(WrittenArticles written, string output, bool strict, string? reportFile, Terminal terminal)
    {
        new DiagnosticPrinter(terminal, hasReport: true).Print(written.Diagnostics);
        Terminal.WriteLine(terminal.Console, string.Create(
            CultureInfo.InvariantCulture, $"{written.Read - written.Rejected:N0} of {written.Read:N0} articles written to {output}; {written.Rejected:N0} rejected."));
        ReportFile.Write(reportFile, () => ReportJson.Write(written.Read, written.Rejected, written.Diagnostics));
        return strict && written.Diagnostics.Any(diagnostic => diagnostic.Severity >= Severity.Warning) ? ExitCode.ProblemsFound : ExitCode.Fine;
    }
}
