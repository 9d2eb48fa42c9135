using System.Buffers;
using System.Text;
using System.Text.Json;
using ContentForge.Ingest.Clean;

namespace ContentForge.Cleaned;

/// <summary>A cleaned article as JSON: its titles, its text as Markdown, and what was removed.</summary>
public static class JsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes an article with what was taken out of it.</summary>
    public static string Write(CleanedArticle article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", article.Article.Path);
            json.WriteString("title", article.Title);
            json.WriteString("sourceTitle", article.SourceTitle);
            json.WriteString("markdown", MarkdownWriter.Write(article));
            WriteRemovals(json, article);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Writes only what was taken out of an article: the report that stands beside its text.</summary>
    public static string WriteRemovals(CleanedArticle article)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", article.Article.Path);
            WriteRemovals(json, article);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteRemovals(Utf8JsonWriter json, CleanedArticle article)
    {
        json.WriteStartArray("removed");
        foreach (var removal in article.Removals)
        {
            json.WriteStartObject();
            json.WriteString("rule", removal.Rule);
            json.WriteString("class", removal.Class);
            json.WriteNumber("startLine", removal.Span.StartLine);
            json.WriteNumber("endLine", removal.Span.EndLine);
            json.WriteString("text", removal.Text);
            json.WriteString("url", removal.Url);
            json.WriteString("reason", removal.Reason);
            json.WriteBoolean("textStays", removal.KeepsText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
