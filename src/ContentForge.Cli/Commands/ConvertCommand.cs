using System.CommandLine;
using ContentForge.Cli.Reporting;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge convert</c>: reads what <c>extract</c> wrote, as it is or edited since, and writes it in other forms.</summary>
internal static class ConvertCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = CommonOptions.Input("The folder with the .json or .md files that extract wrote.");
        input.Required = true;
        var output = CommonOptions.Output("Where the files go; folders are mirrored.");
        output.Required = true;
        var format = CommonOptions.Forms();
        var strict = CommonOptions.Strict();
        var report = CommonOptions.Report();

        var command = new Command("convert", "Reads the .json or .md files that extract wrote, edited or not, and writes them in other forms.")
        {
            input, output, format, strict, report,
        };
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            var folder = result.GetValue(output)!;
            var written = new Conversion(result.GetValue(input)!, folder, cancellationToken).Run(CommonOptions.ParseForms(result.GetValue(format)!), result.GetValue(report));
            return WrittenSummary.Report(written, folder, result.GetValue(strict), result.GetValue(report), terminal);
        }, cancellationToken));
        return command;
    }
}
