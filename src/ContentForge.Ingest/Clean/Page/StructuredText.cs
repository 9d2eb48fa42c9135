using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>The text of one object of schema.org.</summary>
/// <param name="Lines">Its paragraphs.</param>
/// <param name="Steps">The paragraphs of each of its steps, for a <c>HowTo</c>.</param>
internal sealed partial record StructuredText(IReadOnlyList<string> Lines, IReadOnlyList<IReadOnlyList<string>> Steps)
{
    /// <summary>Sections hold steps, steps hold directions; nothing lies deeper.</summary>
    private const int MaxDepth = 4;

    /// <summary>How many characters there are.</summary>
    public int Length => Lines.Sum(line => line.Length) + Steps.Sum(step => step.Sum(line => line.Length));

    /// <summary>Reads an object; null when it holds no text of an article.</summary>
    public static StructuredText? Of(JsonElement thing)
    {
        if (thing.TryGetProperty("articleBody", out var body) && body.ValueKind == JsonValueKind.String)
            return new StructuredText(LinesOf(body), []);
        if (!IsA(thing, "HowTo"))
            return null;

        var steps = new List<IReadOnlyList<string>>();
        AddSteps(steps, Property(thing, "step"), depth: 0);
        return new StructuredText(LinesOf(Property(thing, "description")), steps);
    }

    private static void AddSteps(List<IReadOnlyList<string>> steps, JsonElement value, int depth)
    {
        foreach (var step in Items(value))
        {
            if (IsA(step, "HowToSection") && depth < MaxDepth)
                AddSteps(steps, Property(step, "itemListElement"), depth + 1);
            else if (StepLines(step, depth).ToList() is { Count: > 0 } lines)
                steps.Add(lines);
        }
    }

    /// <summary>What a step says: its name, its text, and the directions that it is made of.</summary>
    private static IEnumerable<string> StepLines(JsonElement step, int depth)
    {
        if (step.ValueKind != JsonValueKind.Object)
            return LinesOf(step);

        var own = LinesOf(Property(step, "name")).Concat(LinesOf(Property(step, "text"))).Distinct(StringComparer.Ordinal);
        return depth >= MaxDepth ? own : own.Concat(Items(Property(step, "itemListElement")).SelectMany(part => StepLines(part, depth + 1)));
    }

    private static bool IsA(JsonElement thing, string type) =>
        thing.ValueKind == JsonValueKind.Object && Property(thing, "@type") is { ValueKind: JsonValueKind.String } written && written.ValueEquals(type);

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray(),
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        _ => [value],
    };

    private static JsonElement Property(JsonElement thing, string name) => thing.TryGetProperty(name, out var value) ? value : default;

    /// <summary>Its lines without the tags that some pages put into them.</summary>
    private static string[] LinesOf(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? WebUtility.HtmlDecode(Tag().Replace(value.GetString()!, "\n")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
