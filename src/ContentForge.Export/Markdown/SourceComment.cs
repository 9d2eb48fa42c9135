using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ContentForge.Core.Model;
using ContentForge.Export.Json;
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

/// <summary>What a comment can stand beside.</summary>
internal static class CommentRole
{
    /// <summary>A block of an article, fix or step, behind its text or above it.</summary>
    public const string Block = "";

    /// <summary>A block that Markdown cannot show: the comment has all of it.</summary>
    public const string HiddenBlock = "block";

    /// <summary>The article, above its title.</summary>
    public const string Article = "article";

    /// <summary>A group of fixes: behind its heading, or above its first fix.</summary>
    public const string Group = "group";

    /// <summary>A fix, behind its heading.</summary>
    public const string Fix = "fix";

    /// <summary>A procedure: behind its heading, or above all that it has.</summary>
    public const string Procedure = "procedure";

    /// <summary>The sentence that announces the steps.</summary>
    public const string LeadIn = "lead-in";

    /// <summary>Steps, above their list. The items have comments without a role, behind the instruction.</summary>
    public const string Steps = "steps";

    /// <summary>A command of a step, above its code.</summary>
    public const string Command = "command";

    /// <summary>A note of a step, above its alert.</summary>
    public const string Note = "note";

    /// <summary>A picture, film or frame of a step.</summary>
    public const string Media = "media";

    /// <summary>A branch of a step, behind its condition and above the list of its steps.</summary>
    public const string Branch = "branch";

    /// <summary>What follows the steps of a procedure.</summary>
    public const string Result = "result";

    /// <summary>What follows the last fix.</summary>
    public const string Conclusion = "conclusion";

    /// <summary>A question, behind its heading.</summary>
    public const string Question = "faq";

    /// <summary>Whether such a comment may stand above a block of its own kind, and then speaks of it.</summary>
    public static bool SpeaksOfNext(string role) => role is Block or Steps or Command or Note or Media;
}

/// <summary>Makes the comments of one article; none at all when the Markdown is for reading alone.</summary>
/// <param name="isWanted">Whether there are comments.</param>
/// <param name="file">The source of the article, which the comments need not name.</param>
internal sealed class CommentWriter(bool isWanted, string file)
{
    public const string SourceKey = "source";
    public const string RuleKey = "rule";

    public bool IsWanted { get; } = isWanted;

    /// <summary>The comment of a record, with a blank before it to stand behind a text; empty when there are none.</summary>
    public string Behind(string role, JsonObject rest, Provenance? source = null) => IsWanted ? " " + Of(role, rest, source) : "";

    /// <summary>The comment of a record.</summary>
    /// <param name="role">What it is.</param>
    /// <param name="rest">What the Markdown does not show of it, without its source.</param>
    /// <param name="source">Where it stands in the source.</param>
    public SourceComment Of(string role, JsonObject rest, Provenance? source = null)
    {
        if (source is null)
            return new SourceComment(role, null, rest);
        if (source.File != file)
        {
            rest[SourceKey] = JsonSerializer.SerializeToNode(source, ArticleJsonOptions.Options.GetTypeInfo(typeof(Provenance)));
            return new SourceComment(role, null, rest);
        }

        if (source.Rule is { } rule)
            rest[RuleKey] = rule;
        return new SourceComment(role, source.Span, rest);
    }
}
