using System.Text.Json;
using ContentForge.Dedup.Results;
using ContentForge.Export.Text;

namespace ContentForge.Audit;

/// <summary>Writes <c>duplicates.json</c>: the families, the hollow pages and the related articles, for machines.</summary>
public static class DuplicatesJson
{
    // Not a web page: paths in any script stay readable.
    internal static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = ReadableJson.Encoder };

    /// <summary>Writes the report as UTF-8 without a byte order mark.</summary>
    public static void Write(DedupResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("articles", result.Statistics.Documents);
            WriteFamilies(json, result);
            WritePaths(json, "hollow", result.Hollow.Select(h => h.Path));
            WriteRelated(json, result.Related);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteFamilies(Utf8JsonWriter json, DedupResult result)
    {
        json.WriteStartArray("families");
        foreach (var family in result.Families) WriteFamily(json, family, hollow: false);
        foreach (var family in result.HollowFamilies) WriteFamily(json, family, hollow: true);
        json.WriteEndArray();
    }

    private static void WriteFamily(Utf8JsonWriter json, DuplicateFamily family, bool hollow)
    {
        json.WriteStartObject();
        json.WriteString("kind", family.Kind == FamilyKind.Series ? "series" : "duplicate");
        if (hollow) json.WriteBoolean("hollow", true);
        json.WriteString("canonical", family.Canonical);
        json.WriteString("reason", family.Reason.Detail);
        WritePaths(json, "members", family.Members);
        if (family.Substitutions.Count > 0) WriteSubstitutions(json, family.Substitutions);
        json.WriteEndObject();
    }

    private static void WriteSubstitutions(Utf8JsonWriter json, IReadOnlyList<Substitution> substitutions)
    {
        json.WriteStartArray("substitutions");
        foreach (var substitution in substitutions)
        {
            json.WriteStartObject();
            json.WriteString("from", substitution.From);
            json.WriteString("to", substitution.To);
            json.WriteNumber("count", substitution.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRelated(Utf8JsonWriter json, IReadOnlyList<RelatedList> related)
    {
        json.WriteStartArray("related");
        foreach (var list in related)
        {
            json.WriteStartObject();
            json.WriteString("path", list.Path);
            json.WriteStartArray("documents");
            foreach (var document in list.Documents)
            {
                json.WriteStartObject();
                json.WriteString("path", document.Path);
                json.WriteNumber("score", document.Score);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePaths(Utf8JsonWriter json, string name, IEnumerable<string> paths)
    {
        json.WriteStartArray(name);
        foreach (var path in paths) json.WriteStringValue(path);
        json.WriteEndArray();
    }
}
