using System.Text.Json;

namespace ContentForge.Templating.Runtime;

/// <summary>Turns JSON into values of the language.</summary>
internal static class JsonValues
{
    /// <param name="element">The JSON; its nesting was limited when it was parsed.</param>
    /// <param name="exactNumbers">Whether numbers become decimals, which keep their digits, as <c>object.from_json</c> gives them.</param>
    public static object? ToTemplateValue(JsonElement element, bool exactNumbers = false)
    {
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
                    items.Add(ToTemplateValue(item, exactNumbers));
                return new TemplateArray(items);
            case JsonValueKind.Object:
                var members = new TemplateObject();
                foreach (var member in element.EnumerateObject())
                    members.Set(member.Name, ToTemplateValue(member.Value, exactNumbers));
                return members;
            case JsonValueKind.Null or JsonValueKind.Undefined:
            default:
                return null;
        }
    }
}
