using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Read.Structured;

/// <summary>The text of one object of schema.org.</summary>
/// <param name="Sections">Its sections in order; one without a title for what has none.</param>
internal sealed partial record StructuredText(IReadOnlyList<StructuredSection> Sections)
{
    /// <summary>Sections hold steps, steps hold directions, and lists may lie around each of them; nothing lies deeper.</summary>
    private const int MaxDepth = 5;

    /// <summary>Whether it consists of questions.</summary>
    public bool IsQuestions { get; private init; }

    /// <summary>Whether it has several steps, or a question: then it is more than a description, however short.</summary>
    public bool HasParts => IsQuestions || Sections.Sum(section => section.Steps.Count) > 1;

    /// <summary>How many characters there are.</summary>
    public int Length => Sections.Sum(section => (section.Title?.Length ?? 0) + section.Lines.Sum(line => line.Length) + section.Steps.Sum(step => step.Sum(line => line.Length)));

    /// <summary>Reads an object; null when it holds no text of an article.</summary>
    public static StructuredText? Of(JsonElement thing)
    {
        if (thing.TryGetProperty("articleBody", out var body) && body.ValueKind == JsonValueKind.String)
            return new StructuredText([new(null, LinesOf(body), [])]);
        if (IsA(thing, "FAQPage") || IsA(thing, "QAPage"))
            return Questions(thing);
        if (!IsA(thing, "HowTo"))
            return null;

        var sections = new List<StructuredSection> { new(null, LinesOf(Property(thing, "description")), []) };
        AddSteps(sections, Property(thing, "step"), depth: 0);
        AddSteps(sections, Property(thing, "steps"), depth: 0);
        return new StructuredText(sections);
    }

    /// <summary>The questions, each with its answers, below a heading that says what they are.</summary>
    private static StructuredText? Questions(JsonElement page)
    {
        var sections = new List<StructuredSection> { new(One(Property(page, "name")) ?? "FAQ", [], []) };
        foreach (var question in Items(Property(page, "mainEntity")))
        {
            var answers = Items(Property(question, "acceptedAnswer")).Concat(Items(Property(question, "suggestedAnswer"))).SelectMany(answer => LinesOf(Property(answer, "text"))).ToList();
            if (One(Property(question, "name")) is { } title && answers.Count > 0)
                sections.Add(new(title, answers, []) { Level = 3 });
        }

        return sections.Count > 1 ? new StructuredText(sections) { IsQuestions = true } : null;
    }

    /// <summary>Adds steps to the last section. Each section of the source begins another one.</summary>
    private static void AddSteps(List<StructuredSection> sections, JsonElement value, int depth)
    {
        foreach (var step in Items(value))
        {
            var inner = Property(step, "itemListElement");
            if (IsA(step, "HowToSection") && depth < MaxDepth)
            {
                sections.Add(new(One(Property(step, "name")), LinesOf(Property(step, "description")), []));
                AddSteps(sections, inner.ValueKind == JsonValueKind.Undefined ? Property(step, "steps") : inner, depth + 1);
            }
            else if (IsA(step, "ItemList") && depth < MaxDepth)
            {
                AddSteps(sections, inner, depth + 1);
            }
            else if (IsA(step, "ListItem") && Property(step, "item") is { ValueKind: JsonValueKind.Object } item && depth < MaxDepth)
            {
                AddSteps(sections, item, depth + 1);
            }
            else if (StepLines(step, depth).ToList() is { Count: > 0 } lines)
            {
                sections[^1].Steps.Add(lines);
            }
        }
    }

    /// <summary>What a step says: its name, its text, and the directions that it is made of. A name is often the beginning of the text.</summary>
    private static IEnumerable<string> StepLines(JsonElement step, int depth)
    {
        if (step.ValueKind != JsonValueKind.Object)
            return LinesOf(step);

        var text = LinesOf(Property(step, "text"));
        var name = LinesOf(Property(step, "name")).Where(line => !text.Any(other => other.StartsWith(line.TrimEnd('.', '…'), StringComparison.OrdinalIgnoreCase)));
        var own = name.Concat(text).Distinct(StringComparer.Ordinal);
        return depth >= MaxDepth ? own : own.Concat(Items(Property(step, "itemListElement")).SelectMany(part => StepLines(part, depth + 1)));
    }

    /// <summary>Whether a thing is of a type: one of several, or with the address of the vocabulary before it.</summary>
    private static bool IsA(JsonElement thing, string type) =>
        thing.ValueKind == JsonValueKind.Object && Items(Property(thing, "@type")).Any(written => written.ValueKind == JsonValueKind.String && IsNamed(written.GetString()!, type));

    private static bool IsNamed(string written, string type) =>
        written.EndsWith(type, StringComparison.Ordinal) && (written.Length == type.Length || written[^(type.Length + 1)] is '/' or ':' or '#');

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray(),
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        _ => [value],
    };

    private static JsonElement Property(JsonElement thing, string name) =>
        thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(name, out var value) ? value : default;

    private static string? One(JsonElement value) => LinesOf(value) is { Length: > 0 } lines ? string.Join(' ', lines) : null;

    /// <summary>Its lines without the tags that some pages put into them.</summary>
    private static string[] LinesOf(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? WebUtility.HtmlDecode(Tag().Replace(value.GetString()!, "\n")).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}

/// <summary>A part of such a text.</summary>
/// <param name="Title">Its heading, or null.</param>
/// <param name="Lines">Its paragraphs.</param>
/// <param name="Steps">The paragraphs of each of its steps.</param>
internal sealed record StructuredSection(string? Title, IReadOnlyList<string> Lines, List<IReadOnlyList<string>> Steps)
{
    /// <summary>The level of its heading.</summary>
    public int Level { get; init; } = 2;
}
