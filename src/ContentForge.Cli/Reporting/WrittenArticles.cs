using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Cli.Articles;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Cli.Reporting;

/// <summary>What a command that writes files for each article says at its end.</summary>
internal static class WrittenArticles
{
    /// <summary>Prints the findings and the counts, and writes the report file if there is to be one.</summary>
    /// <exception cref="OutputException">The report file cannot be written.</exception>
    public static void Report(int read, int rejected, string output, ImmutableArray<Diagnostic> diagnostics, string? reportFile, Terminal terminal)
    {
        new DiagnosticPrinter(terminal, hasReport: true).Print(diagnostics);
        Terminal.WriteLine(terminal.Console, string.Create(
            CultureInfo.InvariantCulture, $"{read - rejected:N0} of {read:N0} articles written to {output}; {rejected:N0} rejected."));
        if (reportFile is not null)
            ResultFile.Write(reportFile, stream => stream.Write(ReportJson.Write(read, rejected, diagnostics)));
    }
}
