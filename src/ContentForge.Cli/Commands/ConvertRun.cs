using System.Collections.Immutable;
using System.Text;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Export;
using ContentForge.Export.Json;
using ContentForge.Export.Markdown;
using ContentForge.Export.Text;
using ContentForge.Input;
using ContentForge.Results;

namespace ContentForge.Cli.Commands;

/// <summary>Reads exported articles back and writes them in other forms. A file that cannot be read back becomes a diagnostic.</summary>
internal sealed class ConvertRun(string input, string output, ImmutableArray<ExportFormat> forms, Terminal terminal)
{
    /// <summary>Runs the command and reports.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">A folder cannot be used.</exception>
    public int Execute(bool strict, string? report, CancellationToken cancellationToken)
    {
        var guard = WriteGuard.OfProject(input);
        guard.RefuseFolder(output);
        guard.RefuseReport(report);
        var folder = InputFolder.List(input);
        var files = folder.Articles.AddRange(folder.OtherFiles).Where(file => ReaderOf(file) is not null)
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        var results = new ResultFolder(output, files, forms.Select(form => form.Extension));
        results.RefuseOverwriting(guard, report);
        var problems = new List<Diagnostic>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ConvertSafely(file, results) is { } problem)
                problems.Add(problem);
        }

        WrittenArticles.Report(files.Length, problems.Count, output, [.. problems.Order(Diagnostic.ReportOrder)], report, terminal);
        return strict && problems.Count > 0 ? ExitCode.ProblemsFound : ExitCode.Fine;
    }

    private static Func<byte[], ArticleReadResult>? ReaderOf(InputFile file) => Path.GetExtension(file.Path) switch
    {
        ".json" => bytes => ArticleJson.Read(bytes),
        ".md" => bytes => ArticleMarkdown.Read(Encoding.UTF8.GetString(bytes)),
        _ => null,
    };

    // Whatever is wrong with one file, the others are converted.
    private Diagnostic? ConvertSafely(InputFile file, ResultFolder results)
    {
        try
        {
            return Convert(file, results);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutputException))
        {
            return new Diagnostic(DiagnosticCodes.ProcessingFailed, file.Path, null, $"{failure.GetType().Name}: {failure.Message}");
        }
    }

    private Diagnostic? Convert(InputFile file, ResultFolder results)
    {
        var (bytes, unreadable) = file.Read(InputLimits.Default);
        if (bytes is null)
            return unreadable;

        var read = ReaderOf(file)!(bytes);
        if (!read.IsArticle)
            return new Diagnostic(DiagnosticCodes.BrokenExport, file.Path, read.Place, read.Problem);

        foreach (var form in forms)
            results.Write(file, form.Extension, form.Write(read.Article));
        return null;
    }
}
