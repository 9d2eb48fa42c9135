using System.Collections.Immutable;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup;
using ContentForge.Dedup.Results;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Extract;
using ContentForge.Ingest.Read;
using ContentForge.Input;
using ContentForge.Stages;

namespace ContentForge.Cli.Commands;

/// <summary>Follows one article through the stages and tells what each did to it.</summary>
internal sealed class ExplainRun(ForgeConfiguration configuration, Terminal terminal)
{
    private sealed record Explained(HelpArticle Article, string? SourceTitle, SourceText Source, string Text, ImmutableArray<Removal> Removals, ImmutableArray<Diagnostic> Diagnostics);

    /// <summary>What only the other articles can tell: what recurs in them, and which are copies.</summary>
    private sealed record Neighbours(ImmutableArray<Removal> Recurring, DedupResult Families);

    /// <summary>Explains a file.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">The file does not exist.</exception>
    public int Execute(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new UsageException(Directory.Exists(file) ? $"'{file}' is a folder. Name one article in it." : $"The file '{file}' does not exist.");

        var path = PathInInput(file);
        var article = Map(new InputFile(path ?? Path.GetFileName(file), Path.GetFullPath(file)), cancellationToken);
        var neighbours = path is null || article.IsRejected ? null : Compare(path, cancellationToken);
        var explanation = new ExplanationPrinter(terminal.Console);
        if (article.Value is { } found)
        {
            explanation.PrintArticle(found.Article, found.SourceTitle);
            explanation.PrintRemovals(found.Source, found.Removals.AddRange(neighbours?.Recurring ?? []), found.Text);
            explanation.PrintFixes(found.Article);
        }

        ImmutableArray<Diagnostic> doubtful = article.Value is null ? [] : article.Value.Diagnostics;
        explanation.PrintDiagnostics(article.Diagnostics.AddRange(doubtful));
        if (path is null)
            Terminal.WriteLine(terminal.Console, $"The file does not lie in '{configuration.Input}', so it was not compared with other articles.");
        else if (neighbours is not null)
            explanation.PrintFamilies(path, neighbours.Families);
        return article.IsRejected ? ExitCode.ProblemsFound : ExitCode.Fine;
    }

    private MappedArticle<Explained> Map(InputFile file, CancellationToken cancellationToken)
    {
        var clock = new StageClock([.. ArticleStages.Names]);
        var map = new ArticleMap(new ArticleReader(), new ArticleCleaner(configuration.Cleaning), InputLimits.Default, clock);
        using var bar = new PlainProgress(TextWriter.Null).Run(progress => progress.Begin("", 1));
        return map.Run([file], Explain, bar, cancellationToken)[0];
    }

    private static Explained Explain(CleanedArticle cleaned)
    {
        var (article, diagnostics) = ArticleExtractor.ExtractAndCheck(cleaned);
        return new Explained(article, cleaned.SourceTitle, cleaned.Article.Text, cleaned.Title + '\n' + CleanText.Of(cleaned.Article.Document.Body!), cleaned.Removals, diagnostics);
    }

    private Neighbours Compare(string path, CancellationToken cancellationToken) => terminal.Progress().Run(progress =>
    {
        var clock = new StageClock([.. ArticleStages.Names, ArticleStages.CompareStage, ArticleStages.RecurrenceStage]);
        var stages = new ArticleStages(configuration, new DuplicateFinder(configuration.Duplicates), clock, progress, cancellationToken);
        var articles = stages.ReadCleanExtract(InputFolder.List(configuration.Input));
        var families = stages.FindFamilies(articles);
        var own = stages.CleanRecurring(articles, families).FirstOrDefault(article => string.Equals(article.File.Path, path, StringComparison.Ordinal));
        return new Neighbours([.. own?.Value?.Removals.Where(removal => removal.Rule == RecurrenceCleaner.RuleId) ?? []], families);
    });

    private string? PathInInput(string file)
    {
        var relative = Path.GetRelativePath(configuration.Input, file).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
