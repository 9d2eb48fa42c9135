using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Read;
using ContentForge.Input;
using ContentForge.Results;
using ContentForge.Stages;

namespace ContentForge.Cli.Commands;

/// <summary>A command that writes something for each article: <c>clean</c> and <c>extract</c>.</summary>
internal sealed class ArticleRun
{
    private readonly string _input;
    private readonly string _output;
    private readonly ArticleCleaner _cleaner;
    private readonly WriteGuard _guard;
    private readonly Terminal _terminal;

    private ArticleRun(ForgeConfiguration configuration, Terminal terminal)
    {
        _input = configuration.Input;
        _output = configuration.Output;
        _cleaner = new ArticleCleaner(configuration.Cleaning);
        _guard = WriteGuard.Of(configuration);
        _terminal = terminal;
    }

    /// <summary>Settles the folders; options win over the configuration.</summary>
    /// <exception cref="UsageException">The configuration or a folder cannot be used.</exception>
    public static ArticleRun Start(string? configurationFile, string? input, string? output, Terminal terminal)
    {
        var run = new ArticleRun(ConfigurationReader.Read(configurationFile).With(input, output, templates: null), terminal);
        run._guard.RefuseFolder(run._output);
        return run;
    }

    /// <summary>Runs the command and reports.</summary>
    /// <param name="label">What the progress bar says.</param>
    /// <param name="extensions">The ends of the files that each article gets.</param>
    /// <param name="write">Writes the files of one article, and tells what an editor should look at.</param>
    /// <param name="strict">Whether a warning fails the run.</param>
    /// <param name="report">The file to write every finding to, if any.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Execute(
        string label,
        IEnumerable<string> extensions,
        Func<CleanedArticle, InputFile, ResultFolder, IReadOnlyList<Diagnostic>> write,
        bool strict,
        string? report,
        CancellationToken cancellationToken)
    {
        _guard.RefuseReport(report);
        var folder = InputFolder.List(_input);
        var results = new ResultFolder(_output, folder.Articles, extensions);
        results.RefuseOverwriting(_guard, report);
        var clock = new StageClock(ArticleMap.ReadStage, ArticleMap.CleanStage);
        var map = new ArticleMap(new ArticleReader(), _cleaner, InputLimits.Default, clock);
        var files = folder.Articles.ToDictionary(file => file.Path, StringComparer.Ordinal);

        var mapped = _terminal.Progress().Run(progress =>
        {
            using var bar = progress.Begin(label, folder.Articles.Length);
            return map.Run(folder.Articles, article => write(article, files[article.Article.Path], results), bar, cancellationToken);
        });

        var diagnostics = folder.Diagnostics
            .AddRange(_cleaner.Problems)
            .AddRange(mapped.SelectMany(article => article.Diagnostics.Concat(article.Value ?? [])))
            .Sort(Diagnostic.ReportOrder);
        WrittenArticles.Report(mapped.Length, mapped.Count(article => article.IsRejected), _output, diagnostics, report, _terminal);
        return strict && diagnostics.Any(diagnostic => diagnostic.Severity >= Severity.Warning) ? ExitCode.ProblemsFound : ExitCode.Fine;
    }
}
