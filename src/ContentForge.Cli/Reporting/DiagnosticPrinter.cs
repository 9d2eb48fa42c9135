using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Diagnostics;
using Spectre.Console;

namespace ContentForge.Cli.Reporting;

/// <summary>
/// Prints warnings and errors, each with its place, and per code what to do about it. A corpus can have thousands of one kind: the
/// first are shown, the rest are counted.
/// </summary>
/// <param name="terminal">Where to.</param>
/// <param name="hasReport">Whether the command has the option that writes all findings to a file; then notes are counted, too.</param>
internal sealed class DiagnosticPrinter(Terminal terminal, bool hasReport = false)
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
        if (hasReport)
            CountNotes(diagnostics);
    }

    private void Print(DiagnosticCode code, ImmutableArray<Diagnostic> diagnostics)
    {
        var style = new Style(code.Severity == Severity.Error ? Color.Red : Color.Yellow);
        foreach (var diagnostic in diagnostics.Take(ShownPerCode))
            Terminal.WriteLine(terminal.Errors, diagnostic.ToString(), style);
        if (diagnostics.Length > ShownPerCode)
        {
            var more = diagnostics.Length - ShownPerCode;
            Terminal.WriteLine(terminal.Errors, string.Create(CultureInfo.InvariantCulture, $"  and {more:N0} more {code.Id}{(hasReport ? " (--report FILE lists all)" : "")}"));
        }

        Terminal.WriteLine(terminal.Errors, $"  help: {code.Help}");
    }

    private void CountNotes(ImmutableArray<Diagnostic> diagnostics)
    {
        var notes = diagnostics
            .Where(diagnostic => diagnostic.Severity < Severity.Warning)
            .CountBy(diagnostic => diagnostic.Code)
            .OrderBy(note => note.Key.Id, StringComparer.Ordinal)
            .Select(note => string.Create(CultureInfo.InvariantCulture, $"{note.Value:N0} {note.Key.Id} ({note.Key.Title})"))
            .ToList();
        if (notes.Count > 0)
            Terminal.WriteLine(terminal.Errors, $"notes, which --report FILE lists: {string.Join(", ", notes)}");
    }
}
