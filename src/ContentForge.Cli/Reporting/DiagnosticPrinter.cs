using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using Spectre.Console;

namespace ContentForge.Cli.Reporting;

/// <summary>
/// Prints warnings and errors, each with its place, and per code what to do about it. A corpus can have thousands of one kind: the
/// first are shown, the rest are counted.
/// </summary>
internal sealed class DiagnosticPrinter(Terminal terminal)
{
    private const int ShownPerCode = 10;

    public void Print(ImmutableArray<Diagnostic> diagnostics)
    {
        var byCode = diagnostics
            .Where(diagnostic => diagnostic.Severity >= Severity.Warning)
            .GroupBy(diagnostic => diagnostic.Code)
            .OrderBy(group => group.Key.Id, StringComparer.Ordinal);
        foreach (var group in byCode)
            Print(group.Key, [.. group]);
    }

    private void Print(DiagnosticCode code, ImmutableArray<Diagnostic> diagnostics)
    {
        var style = new Style(code.Severity == Severity.Error ? Color.Red : Color.Yellow);
        foreach (var diagnostic in diagnostics.Take(ShownPerCode))
            Terminal.WriteLine(terminal.Errors, diagnostic.ToString(), style);
        if (diagnostics.Length > ShownPerCode)
        {
            var more = diagnostics.Length - ShownPerCode;
            Terminal.WriteLine(terminal.Errors, string.Create(CultureInfo.InvariantCulture, $"  and {more:N0} more {code.Id} (--report FILE lists all)"));
        }

        Terminal.WriteLine(terminal.Errors, $"  help: {code.Help}");
    }
}
