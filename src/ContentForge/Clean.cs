using System.Collections.Immutable;
using System.Text;
using ContentForge.Cleaned;
using ContentForge.Configuration;
using ContentForge.Ingest.Clean;
using ContentForge.Results;
using ContentForge.Stages;

namespace ContentForge;

/// <summary>Writes every article without its junk, and beside it a list of what was taken out and why.</summary>
/// <param name="configuration">Names the folders and the decisions about cleaning.</param>
/// <param name="progress">Shows how far it is.</param>
/// <param name="stop">Ends the work.</param>
public sealed class Clean(ForgeConfiguration configuration, IStageProgress progress, CancellationToken stop)
{
    private static readonly ImmutableArray<(string Name, string Extension, Func<CleanedArticle, string> Write)> Forms =
    [
        ("markdown", ".md", article => MarkdownWriter.Write(article)),
        ("html", ".html", HtmlWriter.Write),
        ("json", ".json", JsonWriter.Write),
        ("text", ".txt", PlainTextWriter.Write),
    ];

    /// <summary>The forms that an article can be written in; the first is the usual one.</summary>
    public static ImmutableArray<string> FormNames { get; } = [.. Forms.Select(form => form.Name)];

    /// <summary>Reads, cleans and writes every article.</summary>
    /// <param name="form">One of <see cref="FormNames"/>.</param>
    /// <param name="report">A file that the caller will write; no result takes its place.</param>
    /// <exception cref="UsageException">A folder or the form cannot be used.</exception>
    /// <exception cref="OutputException">A result cannot be written.</exception>
    public WrittenArticles Run(string form, string? report = null)
    {
        var (_, extension, write) = NamedChoice.ParseOne(form, Forms, known => known.Name, "format of a cleaned article");
        return WrittenArticles.Write(configuration, report, [extension, ResultFolder.RemovalsExtension], (article, file, results) =>
        {
            // The list comes first: by it the next run knows that the article is its own to replace.
            results.Write(file, ResultFolder.RemovalsExtension, Encoding.UTF8.GetBytes(JsonWriter.WriteRemovals(article)));
            results.Write(file, extension, Encoding.UTF8.GetBytes(write(article)));
            return [];
        }, count => progress.Begin(Stage.Clean.Doing, count), stop);
    }
}
