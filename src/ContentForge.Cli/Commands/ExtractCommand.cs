using System.CommandLine;
using ContentForge.Cli.Articles;
using ContentForge.Cli.Reporting;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extraction;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge extract</c>: the canonical JSON of every article, before duplicates are merged.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output("Where the JSON files go; folders are mirrored.");
        output.Required = true;
        var config = CommonOptions.Config();
        var strict = CommonOptions.Strict();

        var command = new Command("extract", "Writes the fixes and steps of every article as canonical JSON, before duplicates are merged.")
        {
            input, output, config, strict,
        };
        command.SetAction((result, cancellationToken) => Task.Run(() =>
        {
            var run = ArticleRun.Start(result.GetValue(config), result.GetValue(input), result.GetValue(output), terminal);
            return run.Execute("Extracting", (article, file, results) =>
                results.Write(file, ".json", ArticleJson.Serialize(ArticleExtractor.Extract(article))), result.GetValue(strict), cancellationToken);
        }, cancellationToken));
        return command;
    }
}
