using System.CommandLine;
using ContentForge.Cli.Configuration;
using ContentForge.Cli.Reporting;
using ContentForge.Cli.Reporting.Audit;

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
        var format = new Option<string>("--format", "-f")
        {
            Description = "The reports to write, separated by commas.",
            HelpName = string.Join(',', AuditFormats.Names),
            DefaultValueFactory = _ => string.Join(',', AuditFormats.Names),
        };
        var fail = new Option<bool>("--fail-on-duplicates") { Description = "End with exit code 1 when any article is a copy of another." };
        var baseline = new Option<string?>("--baseline") { Description = "A duplicates.json of an earlier audit: only copies that are new since then fail.", HelpName = "FILE" };
        var batch = new Option<string?>("--compare") { Description = "A folder with a new batch; each of its articles is compared with those of the input.", HelpName = "DIR" };

        var command = new Command("audit", "Finds duplicated articles and series, and says why; writes reports for people and for machines.")
        {
            input, output, config, format, fail, baseline, batch,
        };
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            var configuration = ConfigurationReader.Read(result.GetValue(config));
            configuration = configuration with { Input = result.GetValue(input) ?? configuration.Input };
            var run = new AuditRun(
                configuration, result.GetValue(output)!, AuditFormats.Parse(result.GetValue(format)!), result.GetValue(baseline), result.GetValue(batch), terminal);
            return run.Execute(result.GetValue(fail), cancellationToken);
        }, cancellationToken));
        return command;
    }
}
