using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentForge.Core.Model;
using ContentForge.Export.Text;

namespace ContentForge.Export.Markdown;

/// <summary>
/// A comment that carries what the Markdown beside it cannot say: <c>&lt;!-- cf:step 14:1-15:30 {"sourceMarker":"2)"} --&gt;</c>.
/// </summary>
/// <param name="Role">What stands beside the comment: a <see cref="CommentRole"/>.</param>
/// <param name="Span">Where it stands in the source.</param>
/// <param name="Rest">The keys of its JSON that the Markdown does not say.</param>
internal sealed partial record SourceComment(string Role, SourceSpan? Span, JsonObject Rest)
{
    private const string Opening = "<!-- cf:";

    private static readonly JsonSerializerOptions Compact = new() { Encoder = ReadableJson.Encoder, MaxDepth = 1024 };
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 1024, AllowDuplicateProperties = false };

    public override string ToString()
    {
        var span = Span is { } stretch ? " " + Text(stretch) : "";
        return $"{Opening}{Role}{span}{(Rest.Count > 0 ? " " + Hidden(Rest.ToJsonString(Compact)) : "")} -->";
    }

    // What begins or ends a comment can stand in the strings of JSON alone, where it can be said otherwise.
    private static string Hidden(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("--", "-\\u002d", StringComparison.Ordinal);

    /// <summary>Takes the comment from the end of a text.</summary>
    /// <exception cref="MarkdownFormatException">There is a comment, but not of this form.</exception>
    public static SourceComment? TakeFrom(ref string text)
    {
        var start = text.LastIndexOf(Opening, StringComparison.Ordinal);
        if (start < 0 || !text.EndsWith("-->", StringComparison.Ordinal) || (start > 0 && text[start - 1] is not (' ' or '\n')))
            return null;

        var comment = Parse(text[start..]);
        text = start == 0 ? "" : text[..(start - 1)];
        return comment;
    }

    private static SourceComment Parse(string text)
    {
        if (Form().Match(text) is not { Success: true } match)
            throw new MarkdownFormatException("The comment is not of the form 'cf:role line:column-line:column {json}'.");

        return new SourceComment(match.Groups["role"].Value, SpanOf(match), RestOf(match.Groups["rest"].Value));
    }

    private static SourceSpan? SpanOf(Match match)
    {
        if (!match.Groups["line"].Success)
            return null;

        try
        {
            int line = Number(match, "line"), column = Number(match, "column");
            return match.Groups["endLine"].Success
                ? new SourceSpan(line, column, Number(match, "endLine"), Number(match, "endColumn"))
                : SourceSpan.At(line, column);
        }
        catch (Exception broken) when (broken is ArgumentOutOfRangeException or OverflowException)
        {
            throw new MarkdownFormatException("The comment has a stretch of the source that ends before it begins.");
        }
    }

    private static JsonObject RestOf(string json)
    {
        try
        {
            return json.Length == 0 ? [] : JsonNode.Parse(json, documentOptions: Reading) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            throw new MarkdownFormatException("The comment holds no valid JSON.");
        }
    }

    private static string Text(SourceSpan span) => span.StartLine == span.EndLine && span.StartColumn == span.EndColumn
        ? string.Create(CultureInfo.InvariantCulture, $"{span.StartLine}:{span.StartColumn}")
        : string.Create(CultureInfo.InvariantCulture, $"{span.StartLine}:{span.StartColumn}-{span.EndLine}:{span.EndColumn}");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^<!-- cf:(?<role>[a-z-]*)(?: (?<line>[0-9]+):(?<column>[0-9]+)(?:-(?<endLine>[0-9]+):(?<endColumn>[0-9]+))?)?(?: (?<rest>\{.*\}))? -->$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
