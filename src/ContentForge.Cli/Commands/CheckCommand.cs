using System.CommandLine;
using System.Globalization;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using ContentForge.Reports;
using ContentForge.Results;
using ContentForge.Site.Check;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge check</c>: whether a published site is whole and everything in it leads somewhere.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = CommonOptions.Output("The folder of the published site; 'output', unless the configuration names another.");
        var config = CommonOptions.Config();
        var report = CommonOptions.Report();

        var command = new Command("check", "Checks a published site: links, anchors, redirects, feeds, search index, and what its security policy forbids.")
        {
            output, config, report,
        };
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            var folder = result.GetValue(output) ?? ConfigurationReader.Read(result.GetValue(config)).Output;
            WriteGuard.OfProject().And("the site", folder, isFolder: true).RefuseReport(result.GetValue(report));
            var check = Check(folder, cancellationToken);
            new DiagnosticPrinter(terminal, hasReport: true).Print(check.Findings);
            Terminal.WriteLine(terminal.Console, string.Create(
                CultureInfo.InvariantCulture,
                $"Checked {check.Files:N0} files ({check.Pages:N0} pages) and {check.Links:N0} links: {(check.Findings.IsEmpty ? "nothing to report" : $"{check.Findings.Length:N0} findings")}."));
            ReportFile.Write(result.GetValue(report), () => ReportJson.Write(check));
            return check.Findings.IsEmpty ? ExitCode.Fine : ExitCode.ProblemsFound;
        }, cancellationToken));
        return command;
    }

    private static SiteCheckResult Check(string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no site in '{folder}'. Build it, or name its folder with --output.");

        try
        {
            return SiteCheck.Run(folder, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The site in '{folder}' cannot be read: {failure.Message}");
        }
    }
}
