using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using ContentForge.Cleaned;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;
using ContentForge.Ingest.Clean;
using ContentForge.Results;

namespace ContentForge.Cli.Commands;

/// <summary><c>contentforge clean</c>: the articles without junk, and beside each what was taken out and why.</summary>
internal static class CleanCommand
{
    private static readonly ImmutableArray<(string Name, string Extension, Func<CleanedArticle, string> Write)> Formats =
    [
        ("markdown", ".md", article => MarkdownWriter.Write(article)),
        ("html", ".html", HtmlWriter.Write),
        ("json", ".json", JsonWriter.Write),
        ("text", ".txt", PlainTextWriter.Write),
    ];

    public static Command Create(Terminal terminal)
    {
        var input = CommonOptions.Input();
        var output = CommonOptions.Output("Where the cleaned articles go; folders are mirrored.");
        output.Required = true;
        var format = new Option<string>("--format", "-f")
        {
            Description = "How the cleaned articles are written.",
            HelpName = string.Join('|', Formats.Select(form => form.Name)),
            DefaultValueFactory = _ => Formats[0].Name,
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
            var (_, extension, write) = NamedChoice.ParseOne(result.GetValue(format)!, Formats, form => form.Name, "format of a cleaned article");
            var run = ArticleRun.Start(result.GetValue(config), result.GetValue(input), result.GetValue(output), terminal);
            return run.Execute("Cleaning", [extension, ResultFolder.RemovalsExtension], (article, file, results) =>
            {
                // The list comes first: by it the next run knows that the article is its own to replace.
                results.Write(file, ResultFolder.RemovalsExtension, Encoding.UTF8.GetBytes(JsonWriter.WriteRemovals(article)));
                results.Write(file, extension, Encoding.UTF8.GetBytes(write(article)));
                return [];
            }, result.GetValue(strict), result.GetValue(report), cancellationToken);
        }, cancellationToken));
        return command;
    }
}
