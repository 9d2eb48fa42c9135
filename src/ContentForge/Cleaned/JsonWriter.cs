using System.Text.Json;
using System.Text.Json.Serialization;
using ContentForge.Ingest.Clean;

namespace ContentForge.Cleaned;

/// <summary>A cleaned article as JSON: its titles, its text as Markdown, and what was removed.</summary>
public static class JsonWriter
{
    /// <summary>Writes an article with what was taken out of it.</summary>
    public static string Write(CleanedArticle article) => JsonSerializer.Serialize(
        new CleanedJson(article.Article.Path, article.Title, article.SourceTitle, MarkdownWriter.Write(article), Removed(article)),
        CleanedJsonContext.Default.CleanedJson) + "\n";

    /// <summary>Writes only what was taken out of an article: the report that stands beside its text.</summary>
    public static string WriteRemovals(CleanedArticle article) =>
        JsonSerializer.Serialize(new RemovalsJson(article.Article.Path, Removed(article)), CleanedJsonContext.Default.RemovalsJson) + "\n";

    private static IEnumerable<RemovalJson> Removed(CleanedArticle article) => article.Removals.Select(removal => new RemovalJson(
        removal.Rule, removal.Class, removal.Span.StartLine, removal.Span.EndLine, removal.Text, removal.Url, removal.Reason, removal.KeepsText));
}

internal sealed record CleanedJson(string File, string Title, string? SourceTitle, string Markdown, IEnumerable<RemovalJson> Removed);

internal sealed record RemovalsJson(string File, IEnumerable<RemovalJson> Removed);

internal sealed record RemovalJson(string Rule, string Class, int StartLine, int EndLine, string Text, string? Url, string? Reason, bool TextStays);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(CleanedJson))]
[JsonSerializable(typeof(RemovalsJson))]
internal sealed partial class CleanedJsonContext : JsonSerializerContext;
