using System.Text.Json;

namespace ContentForge.Templating.Runtime;

/// <summary>Turns JSON into values of the language.</summary>
internal static class JsonValues
{
    private const int MaximumDepth = 256;

    /// <param name="element">The JSON.</param>
    /// <param name="exactNumbers">Whether numbers become decimals, which keep their digits, as <c>object.from_json</c> gives them.</param>
    /// <param name="depth">How deeply the element is nested.</param>
    /// <exception cref="JsonException">The JSON nests too deeply.</exception>
    public static object? ToTemplateValue(JsonElement element, bool exactNumbers = false, int depth = 0)
    {
        if (depth > MaximumDepth)
            throw new JsonException($"The JSON nests more deeply than {MaximumDepth} levels.");

        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.True or JsonValueKind.False:
                return Boxes.Of(element.ValueKind == JsonValueKind.True);
            case JsonValueKind.Number:
                return exactNumbers && element.TryGetDecimal(out var exact) ? exact
                    : element.TryGetInt64(out var whole) ? Boxes.Fit(whole)
                    : element.GetDouble();
            case JsonValueKind.Array:
                var items = new List<object?>(element.GetArrayLength());
                foreach (var item in element.EnumerateArray())
                    items.Add(ToTemplateValue(item, exactNumbers, depth + 1));
                return new TemplateArray(items);
            case JsonValueKind.Object:
                var members = new TemplateObject();
                foreach (var member in element.EnumerateObject())
                    members.Set(member.Name, ToTemplateValue(member.Value, exactNumbers, depth + 1));
                return members;
            case JsonValueKind.Null or JsonValueKind.Undefined:
            default:
                return null;
        }
    }
}
