using System.CommandLine;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge explain FILE</c>: what became of one article, with its source lines.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The raw article.", HelpName = "FILE" };
        var input = CommonOptions.Input("The folder whose articles the file is compared with.");
        var config = CommonOptions.Config();

        var command = new Command("explain", "Shows what was removed from one article and why, which steps were found, and which copies it has.")
        {
            file, input, config,
        };
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            var configuration = ConfigurationReader.Read(result.GetValue(config));
            configuration = configuration with { Input = result.GetValue(input) ?? configuration.Input };
            var explanation = terminal.Progress().Run(progress => new Explain(configuration, progress, cancellationToken).Run(result.GetValue(file)!));
            new ExplanationPrinter(terminal.Console).Print(explanation, configuration.Input);
            return explanation.Article is null ? ExitCode.ProblemsFound : ExitCode.Fine;
        }, cancellationToken));
        return command;
    }
}
