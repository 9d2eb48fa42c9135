using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean;
using ContentForge.Input;
using ContentForge.Results;
using ContentForge.Stages;

namespace ContentForge;

/// <summary>What came of a flow that writes files for each article.</summary>
/// <param name="Read">How many files were read.</param>
/// <param name="Rejected">How many of them could not be used.</param>
/// <param name="Diagnostics">The findings, in the order of reports.</param>
public sealed record WrittenArticles(int Read, int Rejected, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reads and cleans the articles of the input, and writes files for each.</summary>
    /// <param name="configuration">Names the folders.</param>
    /// <param name="report">A file that the caller writes when all is done, or null; no result may take its name.</param>
    /// <param name="extensions">The ends of the files that each article gets.</param>
    /// <param name="write">Writes the files of one article, and tells what an editor should look at.</param>
    /// <param name="bar">Shows how far it is, given how many articles there are.</param>
    /// <param name="stop">Ends the work.</param>
    internal static WrittenArticles Write(
        ForgeConfiguration configuration,
        string? report,
        IEnumerable<string> extensions,
        Func<CleanedArticle, InputFile, ResultFolder, IReadOnlyList<Diagnostic>> write,
        Func<int, IStageBar> bar,
        CancellationToken stop)
    {
        var guard = WriteGuard.Of(configuration);
        guard.RefuseFolder(configuration.Output);
        guard.RefuseReport(report);
        var folder = Articles.List(configuration.Input);
        var results = new ResultFolder(configuration.Output, folder.Articles, extensions);
        results.RefuseOverwriting(guard, report);

        var articles = new Articles(configuration.Cleaning);
        var files = folder.Articles.ToDictionary(file => file.Path, StringComparer.Ordinal);
        using var shown = bar(folder.Articles.Length);
        var written = articles.Each(folder.Articles, article => write(article, files[article.Article.Path], results), shown, stop);
        return new WrittenArticles(
            written.Length,
            written.Count(article => article.IsRejected),
            [.. folder.Diagnostics
                .Concat(articles.ConfigurationProblems)
                .Concat(written.SelectMany(article => article.Diagnostics.Concat(article.Value ?? [])))
                .Order(Diagnostic.ReportOrder)]);
    }
}
