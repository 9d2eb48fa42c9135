using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ContentForge.Core.Model;
using ContentForge.Export.Json;

namespace ContentForge.Export.Markdown;

/// <summary>
/// The part of a record that its Markdown does not show, as JSON. Values that say nothing (null, false, an empty list) are left out, so
/// a key that the model gains travels in the comments without a line of code.
/// </summary>
internal static class Remainder
{
    /// <summary>What is left of a record without the keys that are shown.</summary>
    public static JsonObject Of<T>(T record, params ReadOnlySpan<string> shown)
    {
        var json = JsonSerializer.SerializeToNode(record, ArticleJsonOptions.Options.GetTypeInfo(typeof(T)))!.AsObject();
        foreach (var key in shown)
            json.Remove(key);
        foreach (var key in json.Where(property => SaysNothing(property.Value)).Select(property => property.Key).ToList())
            json.Remove(key);
        return json;
    }

    /// <summary>Adds to the JSON of a record the values that were left out.</summary>
    public static JsonObject Complete<T>(JsonObject json) => Complete(json, typeof(T));

    private static JsonObject Complete(JsonObject json, Type type)
    {
        foreach (var property in ArticleJsonOptions.Options.GetTypeInfo(type).Properties)
        {
            if (property.Get is not null && !json.ContainsKey(property.Name))
                json[property.Name] = Nothing(property);
        }

        return json;
    }

    private static JsonNode? Nothing(JsonPropertyInfo property)
    {
        var type = property.PropertyType;
        if (property.IsSetNullable)
            return null;
        if (type == typeof(bool))
            return false;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return new JsonArray();
        return type == typeof(AppliesTo) || type == typeof(ArticleMetadata) ? Complete([], type) : null;
    }

    private static bool SaysNothing(JsonNode? value) => value switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonObject parts => parts.All(part => SaysNothing(part.Value)),
        _ => value.GetValueKind() == JsonValueKind.False,
    };
}
