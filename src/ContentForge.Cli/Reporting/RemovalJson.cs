using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContentForge.Ingest.Cleaning;

namespace ContentForge.Cli.Reporting;

/// <summary>What cleaning took out of one article: the rule, the lines, the text.</summary>
internal static class RemovalJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(ImmutableArray<Removal> removals)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("removed");
            foreach (var removal in removals)
                Write(json, removal);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Removal removal)
    {
        json.WriteStartObject();
        json.WriteString("rule", removal.Rule);
        json.WriteString("class", removal.Class);
        json.WriteNumber("startLine", removal.Span.StartLine);
        json.WriteNumber("endLine", removal.Span.EndLine);
        json.WriteString("text", removal.Text);
        if (removal.Url is not null)
            json.WriteString("url", removal.Url);
        json.WriteEndObject();
    }
}
