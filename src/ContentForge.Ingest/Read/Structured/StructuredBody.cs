using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Structured;

/// <summary>
/// The text of an article as a page gives it to search engines in the JSON-LD of its scripts: the <c>articleBody</c> of an article, the steps of
/// a <c>HowTo</c>, the questions of a <c>FAQPage</c> (schema.org).
/// </summary>
/// <remarks>It has no pictures and hardly any headings, so it only stands in where the page itself shows no text without running scripts.</remarks>
internal static class StructuredBody
{
    /// <summary>Chosen: shorter texts are descriptions of the page and not its article. What has parts, steps or questions, is none.</summary>
    private const int MinText = 300;

    /// <summary>Chosen: found text must be this much shorter than the given one to be given up.</summary>
    private const double PoorShare = 0.4;

    /// <summary>Reads the longest text; null when no script holds one.</summary>
    public static StructuredText? Read(IHtmlDocument document) =>
        document.QuerySelectorAll("script[type='application/ld+json']").SelectMany(script => TextsOf(script.TextContent)).MaxBy(text => text.Length);

    /// <summary>Puts the text in place of the body if the body is poor in comparison.</summary>
    public static void Restore(IHtmlDocument document, StructuredText? text)
    {
        if (text is null || (text.Length < MinText && !text.HasParts) || document.Body is not { } body || !IsPoor(body, text))
            return;

        while (body.LastChild is { } child)
            body.RemoveChild(child);
        foreach (var section in text.Sections)
            Append(body, section);
    }

    /// <summary>Questions may stand beside an article that is none of them.</summary>
    private static bool IsPoor(IElement body, StructuredText text) =>
        Texts.Of(body).Length is var length && length <= text.Length * PoorShare && (!text.IsQuestions || length < MinText);

    private static void Append(IElement body, StructuredSection section)
    {
        if (section.Title is { } title)
            AppendText(body, section.Level == 3 ? "h3" : "h2", title);
        foreach (var line in section.Lines)
            AppendText(body, "p", line);
        if (section.Steps.Count == 0)
            return;

        var list = body.Owner!.CreateElement("ol");
        foreach (var step in section.Steps)
        {
            var item = body.Owner.CreateElement("li");
            foreach (var line in step)
                AppendText(item, "p", line);
            list.AppendChild(item);
        }

        body.AppendChild(list);
        ListMarker.Assign(list);
    }

    private static void AppendText(IElement parent, string name, string text)
    {
        var element = parent.Owner!.CreateElement(name);
        element.TextContent = text;
        parent.AppendChild(element);
    }

    private static List<StructuredText> TextsOf(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
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
