using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Export;
using ContentForge.Ingest.Extract;
using ContentForge.Results;
using ContentForge.Stages;

namespace ContentForge;

/// <summary>Writes the canonical form of every article, before duplicates are merged.</summary>
/// <param name="configuration">Names the folders and the decisions about cleaning.</param>
/// <param name="progress">Shows how far it is.</param>
/// <param name="stop">Ends the work.</param>
public sealed class Extract(ForgeConfiguration configuration, IStageProgress progress, CancellationToken stop)
{
    /// <summary>Reads, cleans, extracts and writes every article.</summary>
    /// <param name="forms">The forms to write.</param>
    /// <param name="report">A file that the caller will write; no result takes its place.</param>
    /// <exception cref="UsageException">A folder cannot be used.</exception>
    /// <exception cref="OutputException">A result cannot be written.</exception>
    public WrittenArticles Run(ImmutableArray<ExportFormat> forms, string? report = null) =>
        WrittenArticles.Write(configuration, report, forms.Select(form => form.Extension), (cleaned, file, results) =>
        {
            var (article, diagnostics) = ArticleExtractor.ExtractAndCheck(cleaned);
            foreach (var form in forms)
                results.Write(file, form.Extension, form.Write(article));
            return diagnostics;
        }, count => progress.Begin(Stage.Extract.Doing, count), stop);
}
