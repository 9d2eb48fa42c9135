using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ContentForge.Cli.Articles;
using ContentForge.Cli.Configuration;
using ContentForge.Cli.Reporting;
using ContentForge.Cli.Reporting.Audit;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge audit</c>: what in a corpus is duplicated, and why.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output("Where the reports go.");
        output.Required = true;
        var config = CommonOptions.Config();
        var fail = new Option<bool>("--fail-on-duplicates") { Description = "End with exit code 1 when any article is a copy of another." };

        var command = new Command("audit", "Finds duplicated articles and series; writes duplicates.json and pairs.csv.")
        {
            input, output, config, fail,
        };
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            var configuration = ConfigurationReader.Read(result.GetValue(config));
            configuration = configuration with { Input = result.GetValue(input) ?? configuration.Input };
            var folder = result.GetValue(output)!;
            CommandFolders.RefuseOverlap(configuration.Input, folder);
            var (articles, families) = terminal.Progress().Run(progress => Run(configuration, progress, cancellationToken));

            ResultFolder.WriteFile(Path.Combine(folder, "duplicates.json"), stream => DuplicatesJson.Write(families, stream));
            ResultFolder.WriteText(Path.Combine(folder, "pairs.csv"), writer => PairsCsv.Write(families, writer));
            Summarise(articles, families, folder, terminal);
            return result.GetValue(fail) && families.Statistics.Merged > 0 ? ExitCode.ProblemsFound : ExitCode.Fine;
        }, cancellationToken));
        return command;
    }

    private static (ImmutableArray<MappedArticle<ExtractedArticle>> Articles, DedupResult Families) Run(
        ForgeConfiguration configuration, IStageProgress progress, CancellationToken cancellationToken)
    {
        var clock = new StageClock([.. ArticleStages.Names, ArticleStages.CompareStage]);
        var stages = new ArticleStages(configuration, clock, progress, cancellationToken);
        var articles = stages.ReadCleanExtract(InputFolder.List(configuration.Input));
        return (articles, stages.FindFamilies(articles));
    }

    private static void Summarise(
        ImmutableArray<MappedArticle<ExtractedArticle>> articles, DedupResult families, string folder, Terminal terminal)
    {
        new DiagnosticPrinter(terminal).Print([.. articles.SelectMany(article => article.Diagnostics).Order(Diagnostic.ReportOrder)]);
        var statistics = families.Statistics;
        Terminal.WriteLine(terminal.Console, string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Length:N0} articles: {statistics.Published:N0} unique, {statistics.Merged:N0} copies, {statistics.Hollow:N0} hollow, {articles.Count(article => article.IsRejected):N0} rejected. Reports in {folder}."));
    }
}
