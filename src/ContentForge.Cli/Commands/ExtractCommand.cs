using System.CommandLine;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using ContentForge.Export.Json;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge extract</c>: the canonical form of every article, before duplicates are merged.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output("Where the files go; folders are mirrored.");
        var format = CommonOptions.Forms();
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of the json form, and do nothing else." };
        var config = CommonOptions.Config();
        var strict = CommonOptions.Strict();
        var report = CommonOptions.Report();

        var command = new Command("extract", "Writes the fixes and steps of every article, as JSON unless told otherwise, before duplicates are merged.")
        {
            input, output, format, schema, config, strict, report,
        };
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            if (result.GetValue(schema))
                return PrintSchema(terminal);

            var folder = result.GetValue(output) ?? throw new UsageException("option '--output' is needed.");
            var forms = CommonOptions.ParseForms(result.GetValue(format)!);
            var configuration = ConfigurationReader.Read(result.GetValue(config)).With(result.GetValue(input), folder, templates: null);
            var written = terminal.Progress().Run(progress => new Extract(configuration, progress, cancellationToken).Run(forms, result.GetValue(report)));
            return WrittenSummary.Report(written, configuration.Output, result.GetValue(strict), result.GetValue(report), terminal);
        }, cancellationToken));
        return command;
    }

    private static int PrintSchema(Terminal terminal)
    {
        terminal.Console.Profile.Out.Writer.Write(ArticleSchema.Text);
        return ExitCode.Fine;
    }
}
