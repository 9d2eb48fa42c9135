using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Page;

/// <summary>
/// The text of an article as a page gives it to search engines in the JSON-LD of its scripts: the <c>articleBody</c> of an article, or
/// the steps of a <c>HowTo</c> (schema.org).
/// </summary>
/// <remarks>It has no headings and pictures, so it only stands in where the page itself shows no text without running scripts.</remarks>
internal static class StructuredBody
{
    /// <summary>Chosen: shorter texts are descriptions of the page and not its article.</summary>
    private const int MinText = 300;

    /// <summary>Chosen: found text must be this much shorter than the given one to be given up.</summary>
    private const double PoorShare = 0.4;

    /// <summary>Reads the longest text; null when no script holds one.</summary>
    public static StructuredText? Read(IHtmlDocument document) =>
        document.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => TextsOf(script.TextContent)).MaxBy(text => text.Length);

    /// <summary>Puts the text in place of the body if the body is poor in comparison.</summary>
    public static void Restore(IHtmlDocument document, StructuredText? text)
    {
        if (text is not { Length: >= MinText } || document.Body is not { } body || Texts.Of(body).Length > text.Length * PoorShare)
            return;

        while (body.LastChild is { } child)
            body.RemoveChild(child);
        AppendLines(body, text.Lines);
        if (text.Steps.Count == 0)
            return;

        var list = document.CreateElement("ol");
        foreach (var step in text.Steps)
        {
            var item = document.CreateElement("li");
            AppendLines(item, step);
            list.AppendChild(item);
        }

        body.AppendChild(list);
        ListMarker.Assign(list);
    }

    private static void AppendLines(IElement parent, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var paragraph = parent.Owner!.CreateElement("p");
            paragraph.TextContent = line;
            parent.AppendChild(paragraph);
        }
    }

    private static List<StructuredText> TextsOf(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
            return TextsOf(parsed.RootElement);
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static List<StructuredText> TextsOf(JsonElement root)
    {
        var found = new List<StructuredText>();
        var open = new Stack<JsonElement>([root]);
        while (open.TryPop(out var at))
        {
            if (at.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in at.EnumerateArray())
                    open.Push(item);
            }
            else if (at.ValueKind == JsonValueKind.Object)
            {
                if (StructuredText.Of(at) is { } text)
                    found.Add(text);
                foreach (var property in at.EnumerateObject())
                    open.Push(property.Value);
            }
        }

        return found;
    }
}
