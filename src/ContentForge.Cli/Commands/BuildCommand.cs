using System.CommandLine;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Reports;
using ContentForge.Results;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge build</c>: from the folder of raw articles to the published site.</summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output("The folder of the published site; 'output', unless the configuration names another. It is replaced as a whole, and only when the new site is complete.");
        var templates = CommonOptions.Templates();
        var config = CommonOptions.Config();
        var strict = CommonOptions.Strict();
        strict.Description = "End with exit code 1 when there is any warning or error, and leave a published site as it is.";
        var noDedup = new Option<bool>("--no-dedup") { Description = "Publish every article, copies too." };
        var minShare = CommonOptions.MinShare();
        var discard = CommonOptions.DiscardChanges();
        var report = new Option<string?>("--report") { Description = "Write the whole report as JSON, with every diagnostic.", HelpName = "FILE" };

        var command = new Command("build", "Builds the help site: reads, cleans, merges duplicates, renders and publishes.")
        {
            input, output, templates, config, strict, noDedup, minShare, discard, report,
        };
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            var configuration = ConfigurationReader.Read(result.GetValue(config))
                .With(result.GetValue(input), result.GetValue(output), result.GetValue(templates))
                .WithPublishing(CommonOptions.ParseShare(result.GetValue(minShare)), result.GetValue(discard));
            var guard = WriteGuard.Of(configuration);
            guard.RefuseSite(configuration.Output);
            guard.And("the site", configuration.Output, isFolder: true).RefuseReport(result.GetValue(report));
            configuration.TemplateFolders();
            var (built, published) = terminal.Progress().Run(progress =>
                new Build(configuration, progress, cancellationToken) { MergesDuplicates = !result.GetValue(noDedup), IsStrict = result.GetValue(strict) }.Run());

            new DiagnosticPrinter(terminal, hasReport: true).Print(built.Diagnostics);
            BuildSummary.Write(built, configuration.Output, published, terminal);
            WriteReport(result.GetValue(report), built, published);
            return ExitCodeOf(built, published, result.GetValue(strict));
        }, cancellationToken));
        return command;
    }

    private static void WriteReport(string? file, BuildReport report, bool published)
    {
        try
        {
            ReportFile.Write(file, () => ReportJson.Write(report));
        }
        catch (ReportException failure) when (!published)
        {
            throw new OutputException(failure.Message, failure);
        }
    }

    private static int ExitCodeOf(BuildReport report, bool published, bool strict)
    {
        if (!published)
            return report.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.HeldBack) ? ExitCode.ProblemsFound : ExitCode.NotPublished;
        return strict && report.Diagnostics.Any(diagnostic => diagnostic.Severity >= Severity.Warning) ? ExitCode.ProblemsFound : ExitCode.Fine;
    }
}
