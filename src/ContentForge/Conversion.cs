using System.Collections.Immutable;
using System.Text;
using ContentForge.Configuration;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Export;
using ContentForge.Export.Json;
using ContentForge.Export.Markdown;
using ContentForge.Export.Text;
using ContentForge.Input;
using ContentForge.Results;

namespace ContentForge;

/// <summary>Reads exported articles back and writes them in other forms. A file that cannot be read back becomes a diagnostic.</summary>
/// <param name="input">The folder with the exported articles.</param>
/// <param name="output">Where the others go; folders are mirrored.</param>
/// <param name="stop">Ends the work.</param>
public sealed class Conversion(string input, string output, CancellationToken stop)
{
    /// <summary>Converts every article.</summary>
    /// <param name="forms">The forms to write.</param>
    /// <param name="report">A file that the caller will write; no result takes its place.</param>
    /// <exception cref="UsageException">A folder cannot be used.</exception>
    /// <exception cref="OutputException">A result cannot be written.</exception>
    public WrittenArticles Run(ImmutableArray<ExportFormat> forms, string? report = null)
    {
        var guard = WriteGuard.OfProject(input);
        guard.RefuseFolder(output);
        guard.RefuseReport(report);
        var files = Exported(Articles.List(input));
        var results = new ResultFolder(output, files, forms.Select(form => form.Extension));
        results.RefuseOverwriting(guard, report);
        var problems = new List<Diagnostic>();
        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            if (ConvertSafely(file, forms, results) is { } problem)
                problems.Add(problem);
        }

        return new WrittenArticles(files.Length, problems.Count, [.. problems.Order(Diagnostic.ReportOrder)]);
    }

    private static ImmutableArray<InputFile> Exported(InputFolder folder) =>
        [.. folder.Articles.Concat(folder.OtherFiles).Where(file => ReaderOf(file) is not null).OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static Func<byte[], ArticleReadResult>? ReaderOf(InputFile file) => Path.GetExtension(file.Path) switch
    {
        ".json" => bytes => ArticleJson.Read(bytes),
        ".md" => bytes => ArticleMarkdown.Read(Encoding.UTF8.GetString(bytes)),
        _ => null,
    };

    // Whatever is wrong with one file, the others are converted.
    private static Diagnostic? ConvertSafely(InputFile file, ImmutableArray<ExportFormat> forms, ResultFolder results)
    {
        try
        {
            return Convert(file, forms, results);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutputException))
        {
            return new Diagnostic(DiagnosticCodes.ProcessingFailed, file.Path, null, $"{failure.GetType().Name}: {failure.Message}");
        }
    }

    private static Diagnostic? Convert(InputFile file, ImmutableArray<ExportFormat> forms, ResultFolder results)
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
