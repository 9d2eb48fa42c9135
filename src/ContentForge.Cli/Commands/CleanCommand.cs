using System.CommandLine;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge clean</c>: the articles without junk, and beside each what was taken out and why.</summary>
internal static class CleanCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output("Where the cleaned articles go; folders are mirrored.");
        output.Required = true;
        var format = new Option<string>("--format", "-f")
        {
            Description = "How the cleaned articles are written.",
            HelpName = string.Join('|', Clean.FormNames),
            DefaultValueFactory = _ => Clean.FormNames[0],
        };
        var config = CommonOptions.Config();
        var strict = CommonOptions.Strict();
        var report = CommonOptions.Report();

        var command = new Command("clean", "Strips ads and other junk; writes one cleaned file per article and a list of what was removed.")
        {
            input, output, format, config, strict, report,
        };
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            var configuration = ConfigurationReader.Read(result.GetValue(config)).With(result.GetValue(input), result.GetValue(output), templates: null);
            var written = terminal.Progress().Run(progress => new Clean(configuration, progress, cancellationToken).Run(result.GetValue(format)!, result.GetValue(report)));
            return WrittenSummary.Report(written, configuration.Output, result.GetValue(strict), result.GetValue(report), terminal);
        }, cancellationToken));
        return command;
    }
}
