using System.Text;
using ContentForge.Core.Model;

namespace ContentForge.Site.Markdown;

/// <summary>Writes a text with its meanings as Markdown. Every character that Markdown would read as something else is escaped.</summary>
internal static class InlineMarkdown
{
    public static string Of(RichText text, Func<SafeUrl, SafeUrl?> resolve)
    {
        var markdown = new StringBuilder(text.Plain.Length + (text.Spans.Length * 8));
        var open = new Stack<(int End, string Close)>();
        var at = 0;
        var verbatim = 0;
        foreach (var span in text.Spans.Where(span => verbatim <= span.Start))
        {
            // Marks that touch a blank on their inner side are no marks.
            var stretch = text.Plain.AsSpan(span.Start, span.Length);
            var start = span.Start + (stretch.Length - stretch.TrimStart().Length);
            var end = start + stretch.Trim().Length;
            var (before, after) = Marks(span, resolve);
            if (end <= start || before.Length == 0 || start < at)
                continue;

            Close(start);
            Append(markdown, text.Plain.AsSpan(at, start - at));
            at = start;
            markdown.Append(before);
            if (span.Kind is TextSpanKind.Code or TextSpanKind.Key)
            {
                markdown.Append(text.Plain.AsSpan(start, end - start)).Append(after);
                at = verbatim = end;
            }
            else
            {
                open.Push((end, after));
            }
        }

        Close(text.Plain.Length);
        Append(markdown, text.Plain.AsSpan(at));
        return markdown.ToString();

        void Close(int until)
        {
            while (open.TryPeek(out var innermost) && innermost.End <= until)
            {
                open.Pop();
                if (innermost.End > at)
                    Append(markdown, text.Plain.AsSpan(at, innermost.End - at));
                at = Math.Max(at, innermost.End);
                markdown.Append(innermost.Close);
            }
        }
    }

    private static (string Before, string After) Marks(TextSpan span, Func<SafeUrl, SafeUrl?> resolve) => span.Kind switch
    {
        TextSpanKind.Bold or TextSpanKind.MenuPath => ("**", "**"),
        TextSpanKind.Italic => ("*", "*"),
        TextSpanKind.Code or TextSpanKind.Key => ("`` ", " ``"),
        TextSpanKind.Link when span.Url is { } url && resolve(url) is { } target => ("[", $"](<{Target(target)}>)"),
        _ => ("", ""),
    };

    /// <summary>An address as it stands between the angle brackets of a link.</summary>
    public static string Target(SafeUrl url) => url.Value
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("\\", "%5C", StringComparison.Ordinal);

    /// <summary>Escapes a plain text.</summary>
    public static string Escape(string text)
    {
        var markdown = new StringBuilder(text.Length + 8);
        Append(markdown, text);
        return markdown.ToString();
    }

    private static void Append(StringBuilder markdown, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is '\n')
            {
                markdown.Append("  \n");
            }
            else if (!char.IsControl(c))
            {
                if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '#' or '|' or '~' || OpensAList(markdown, c))
                    markdown.Append('\\');
                markdown.Append(c);
            }
        }
    }

    // At the start of a line "- x" and "+ x" open a list, "---" and "===" make a heading of what is above, and so does "1. x" a list.
    private static bool OpensAList(StringBuilder markdown, char c)
    {
        if (c is '-' or '+' or '=')
            return markdown.Length == 0 || markdown[^1] == '\n';
        if (c is not ('.' or ')'))
            return false;

        var at = markdown.Length - 1;
        while (at >= 0 && char.IsAsciiDigit(markdown[at]))
            at--;
        return at < markdown.Length - 1 && (at < 0 || markdown[at] == '\n');
    }
}
