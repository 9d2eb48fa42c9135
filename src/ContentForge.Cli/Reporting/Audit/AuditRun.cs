using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ContentForge.Cli.Articles;
using ContentForge.Cli.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup;

namespace ContentForge.Cli.Reporting.Audit;

/// <summary>One audit, from the raw articles to the reports and the exit code.</summary>
internal sealed class AuditRun(
    ForgeConfiguration configuration,
    string output,
    ImmutableArray<Action<AuditReport, string>> formats,
    string? baselineFile,
    string? batchFolder,
    Terminal terminal)
{
    // A name that no file of the input can have, so the two folders cannot mix.
    private const string BatchPrefix = "new:";

    /// <summary>Runs the audit.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Execute(bool failOnDuplicates, CancellationToken cancellationToken)
    {
        CommandFolders.RefuseOverlap(configuration.Input, output);
        if (batchFolder is not null)
            CommandFolders.RefuseOverlap(batchFolder, output);
        var baseline = baselineFile is null ? null : ReadBaseline(baselineFile);

        var folder = Files();
        var (articles, families) = terminal.Progress().Run(progress =>
        {
            var clock = new StageClock([.. ArticleStages.Names, ArticleStages.CompareStage]);
            var stages = new ArticleStages(configuration, clock, progress, cancellationToken);
            var mapped = stages.ReadCleanExtract(folder);
            return (mapped, stages.FindFamilies(mapped));
        });

        Write(articles, families);
        Summarise(folder, articles, families);
        var copies = baseline is null ? families.Statistics.Merged : baseline.NewCopies(families).Count;
        if (baseline is not null)
            Terminal.WriteLine(terminal.Console, string.Create(CultureInfo.InvariantCulture, $"{copies:N0} copies are new since the baseline."));
        return failOnDuplicates && copies > 0 ? ExitCode.ProblemsFound : ExitCode.Fine;
    }

    private InputFolder Files()
    {
        var published = InputFolder.List(configuration.Input);
        if (batchFolder is null)
            return published;

        var batch = InputFolder.List(batchFolder);
        return published with
        {
            Articles = [.. published.Articles, .. batch.Articles.Select(file => file with { Path = BatchPrefix + file.Path })],
            Diagnostics = [.. published.Diagnostics, .. batch.Diagnostics],
        };
    }

    private void Write(ImmutableArray<MappedArticle<ExtractedArticle>> articles, DedupResult families)
    {
        var report = new AuditReport(families, articles.Where(article => !article.IsRejected).Select(article => article.Value!.Sketch));
        foreach (var write in formats)
            write(report, output);
        if (batchFolder is null)
            return;

        var batch = articles.Where(article => !article.IsRejected).Select(article => article.File.Path).Where(path => path.StartsWith(BatchPrefix, StringComparison.Ordinal));
        ResultFolder.WriteText(Path.Combine(output, "batch.csv"), writer => BatchCsv.Write(BatchComparison.Of(families, batch), writer));
    }

    private void Summarise(InputFolder folder, ImmutableArray<MappedArticle<ExtractedArticle>> articles, DedupResult families)
    {
        var diagnostics = folder.Diagnostics.Concat(articles.SelectMany(article => article.Diagnostics)).Concat(families.Diagnostics);
        new DiagnosticPrinter(terminal).Print([.. diagnostics.Order(Diagnostic.ReportOrder)]);
        var statistics = families.Statistics;
        var rejected = articles.Count(article => article.IsRejected);
        Terminal.WriteLine(terminal.Console, string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Length:N0} articles: {statistics.Published:N0} unique, {statistics.Merged:N0} copies, {statistics.Hollow:N0} hollow, {rejected:N0} rejected. Reports in {output}."));
    }

    private static DuplicateBaseline ReadBaseline(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return DuplicateBaseline.Read(stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"The baseline '{file}' cannot be used: {failure.Message}");
        }
    }
}
