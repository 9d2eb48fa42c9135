using System.Text.Json;
using AngleSharp.Html.Dom;
using ContentForge.Ingest.Cleaning;

namespace ContentForge.Ingest.Reading.Formats.Pages;

/// <summary>The text of an article as a page gives it to search engines: <c>articleBody</c> in the JSON-LD of its scripts.</summary>
/// <remarks>It has no headings, lists and pictures, so it only stands in where the page itself shows no text without running scripts.</remarks>
internal static class StructuredBody
{
    private const int MinText = 300;

    /// <summary>Found text must be this much shorter than the given one to be given up.</summary>
    private const double PoorShare = 0.4;

    /// <summary>Reads the longest article body; null when no script holds one.</summary>
    public static string? Read(IHtmlDocument document) =>
        document.QuerySelectorAll("script[type='application/ld+json']").Select(script => Longest(script.TextContent)).MaxBy(text => text?.Length ?? 0);

    /// <summary>Puts the text in place of the body if the body is poor in comparison.</summary>
    public static void Restore(IHtmlDocument document, string? text)
    {
        if (text is null || text.Length < MinText || document.Body is not { } body || Texts.Of(body).Length > text.Length * PoorShare)
            return;

        while (body.LastChild is { } child)
            body.RemoveChild(child);
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var paragraph = document.CreateElement("p");
            paragraph.TextContent = System.Net.WebUtility.HtmlDecode(line);
            body.AppendChild(paragraph);
        }
    }

    private static string? Longest(string json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
            return Longest(parsed.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Longest(JsonElement root)
    {
        string? longest = null;
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
                foreach (var property in at.EnumerateObject())
                {
                    if (property.NameEquals("articleBody") && property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { } text && text.Length > (longest?.Length ?? 0))
                        longest = text;
                    else
                        open.Push(property.Value);
                }
            }
        }

        return longest;
    }
}
