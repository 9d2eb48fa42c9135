using System.Text.Json.Nodes;

namespace ContentForge.Export.JsonLd;

/// <summary>Builds JSON in one expression.</summary>
internal static class JsonNodes
{
    /// <summary>Sets a key, unless there is nothing to set.</summary>
    public static JsonObject With(this JsonObject json, string key, JsonNode? value)
    {
        if (value is not null)
            json[key] = value;
        return json;
    }

    /// <summary>Adds items.</summary>
    public static JsonArray AddAll(this JsonArray json, IEnumerable<JsonObject> items)
    {
        foreach (var item in items)
            json.Add((JsonNode)item);
        return json;
    }
}
