using System.Text.RegularExpressions;
using ContentForge.Ingest.Read.Formats;

namespace ContentForge.Ingest.Read;

/// <summary>Tells how an article is written. The content has more to say than the extension: scrapers write Markdown into .txt files.</summary>
internal static partial class FormatDetector
{
    /// <summary>How far into a text the search for signs goes.</summary>
    private const int SampleChars = 64 * 1024;

    /// <summary>The format of a text.</summary>
    /// <param name="path">The file, for its extension.</param>
    /// <param name="body">The text behind the front matter.</param>
    /// <param name="hasFrontMatter">Whether there was front matter.</param>
    public static SourceFormat Detect(string path, ReadOnlySpan<char> body, bool hasFrontMatter)
    {
        if (IsPage(body))
            return SourceFormat.Html;
        if (HasExtension(path, ".html") || HasExtension(path, ".htm") || HasExtension(path, ".xhtml"))
            return SourceFormat.Html;
        if (hasFrontMatter || HasExtension(path, ".md") || HasExtension(path, ".markdown"))
            return SourceFormat.Markdown;

        var sample = body[..Math.Min(body.Length, SampleChars)];
        return MarkdownSign().IsMatch(sample) || HtmlSign().IsMatch(sample) ? SourceFormat.Markdown : SourceFormat.PlainText;
    }

    private static bool IsPage(ReadOnlySpan<char> body)
    {
        var start = body.TrimStart();
        while (start.StartsWith("<!--", StringComparison.Ordinal) || start.StartsWith("<?", StringComparison.Ordinal))
        {
            var end = start.IndexOf(start[1] == '!' ? "-->" : "?>", StringComparison.Ordinal);
            if (end < 0)
                return false;
            start = start[(end + 2)..].TrimStart('>').TrimStart();
        }

        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<body", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasExtension(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?m)^ {0,3}(?:#{1,6}[ \t]+\S|(?:```|~~~)|\d{1,3}\\[.)] |\|[ \t]*:?-{3,})|\]\([^()\s]+\)|\*\*[^\s*][^*\n]*\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownSign();

    [GeneratedRegex(@"(?i)<(?:p|div|h[1-6]|ul|ol|table|img|a|ins|iframe)(?:\s[^<>]*)?>", RegexOptions.NonBacktracking)]
    private static partial Regex HtmlSign();
}
