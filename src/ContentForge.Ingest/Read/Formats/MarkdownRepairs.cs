using System.Text.RegularExpressions;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Damage that scrapers do to Markdown and that would mislead the parser about everything behind it. Lines keep their numbers.
/// </summary>
internal static partial class MarkdownRepairs
{
    public static string Apply(string markdown)
    {
        if (markdown.Contains("` `", StringComparison.Ordinal))
            markdown = EmptyCodeRuns().Replace(markdown, run => IsAtLineStart(markdown, run.Index) ? "" : new string(' ', run.Length));
        if (HasBrokenAnchorEnd(markdown))
            markdown = BrokenAnchorEnd().Replace(markdown, "${line}</a>");
        return markdown;
    }

    /// <summary>Blanks instead of a run there would make the rest of the line indented code.</summary>
    private static bool IsAtLineStart(string markdown, int index) => index == 0 || markdown[index - 1] == '\n';

    /// <summary>A quick look that spares nearly all texts the regular expression.</summary>
    private static bool HasBrokenAnchorEnd(string markdown)
    {
        for (var at = markdown.IndexOf("/a>", StringComparison.Ordinal); at >= 0; at = markdown.IndexOf("/a>", at + 1, StringComparison.Ordinal))
        {
            if (at > 0 && markdown[at - 1] != '<')
                return true;
        }

        return false;
    }

    /// <summary>Runs of code fences with nothing between them: a fence that is never closed.</summary>
    [GeneratedRegex(@"(?:`{2,}[ \t]+)*`{3,}(?:[ \t]+`{2,})+[ \t]*", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyCodeRuns();

    /// <summary>An anchor whose end tag lost its bracket: the next anchor's end would close it, with all text between.</summary>
    [GeneratedRegex(@"(?m)^(?<line>[^\n]*<a\b[^\n]*[^<\n])/a>[ \t]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BrokenAnchorEnd();
}
