using System.Text.Json;

namespace ContentForge.Audit;

/// <summary>Writes <c>recurring.json</c>: what a build takes out because unrelated articles share it, why, and where it stands.</summary>
public static class RecurringJson
{
    /// <summary>Writes the report as UTF-8 without a byte order mark.</summary>
    public static void Write(IEnumerable<RecurringContent> recurring, Stream output)
    {
        ArgumentNullException.ThrowIfNull(recurring);
        using (var json = new Utf8JsonWriter(output, DuplicatesJson.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("recurring");
            foreach (var content in recurring) Write(json, content);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, RecurringContent content)
    {
        json.WriteStartObject();
        json.WriteString("text", content.Text);
        json.WriteString("url", content.Url);
        json.WriteString("reason", content.Reason);
        json.WriteStartArray("places");
        foreach (var place in content.Places)
        {
            json.WriteStartObject();
            json.WriteString("file", place.File);
            json.WriteNumber("line", place.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
