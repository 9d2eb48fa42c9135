using System.Text.RegularExpressions;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>One block of plain text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text without bullet or number.</param>
/// <param name="Marker">The number with its mark, for a numbered item.</param>
/// <param name="StartLine">First line, from 1.</param>
/// <param name="EndLine">Last line.</param>
internal sealed partial record PlainTextBlock(PlainTextBlockKind Kind, string Text, string Marker, int StartLine, int EndLine)
{
    /// <summary>One line of a terminal or a typewriter; a longer one is wrapped text.</summary>
    private const int MaxHeadingChars = 80;

    /// <summary>Lines this long are wrapped nowhere: such a text has one paragraph per line, not paragraphs between blank lines.</summary>
    private const int UnwrappedLineChars = 120;

    /// <summary>Takes a text apart.</summary>
    public static IEnumerable<PlainTextBlock> Split(SourceText text, int firstLine)
    {
        var isWrapped = IsWrapped(text, firstLine);
        for (var line = firstLine; line <= text.LineCount; line++)
        {
            var content = text.Line(line).Trim().ToString();
            if (content.Length == 0)
                continue;

            var item = ListMarker().Match(content);
            if (item.Success)
            {
                var marker = item.Groups["number"].Value;
                var kind = marker.Length > 0 ? PlainTextBlockKind.Numbered : PlainTextBlockKind.Bullet;
                yield return new(kind, content[item.Length..], marker, line, line);
            }
            else if (IsHeading(content, text, line))
            {
                yield return new(PlainTextBlockKind.Heading, content, "", line, line);
            }
            else
            {
                var end = isWrapped ? EndOfParagraph(text, line) : line;
                yield return new(PlainTextBlockKind.Paragraph, Join(text, line, end), "", line, end);
                line = end;
            }
        }
    }

    private static bool IsWrapped(SourceText text, int firstLine)
    {
        var blank = false;
        for (var line = firstLine; line <= text.LineCount; line++)
        {
            var length = text.Line(line).Trim().Length;
            if (length > UnwrappedLineChars)
                return false;
            blank |= length == 0 && line > firstLine;
        }

        return blank;
    }

    private static bool IsHeading(string content, SourceText text, int line)
    {
        if (content.Length > MaxHeadingChars || content[^1] is '.' or ',' or ';' or ':' or '!' or '…' || !char.IsLetterOrDigit(content[0]) || char.IsLower(content[0]) && !content.Any(char.IsUpper))
            return false;

        var next = line + 1;
        while (next <= text.LineCount && text.Line(next).Trim().IsEmpty)
            next++;
        if (next > text.LineCount)
            return false;

        var following = text.Line(next).Trim();
        return following.Length > content.Length || ListMarker().IsMatch(following);
    }

    private static int EndOfParagraph(SourceText text, int line)
    {
        while (line < text.LineCount && !text.Line(line + 1).Trim().IsEmpty && !ListMarker().IsMatch(text.Line(line + 1).Trim()))
            line++;
        return line;
    }

    private static string Join(SourceText text, int start, int end) =>
        string.Join(' ', Enumerable.Range(start, end - start + 1).Select(line => text.Line(line).Trim().ToString()));

    [GeneratedRegex(@"^(?:[-*•●▪]|(?<number>\d{1,3}[.)]))[ \t]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ListMarker();
}

/// <summary>What a block of plain text is.</summary>
internal enum PlainTextBlockKind
{
    /// <summary>Prose.</summary>
    Paragraph,

    /// <summary>A line of its own that names what follows.</summary>
    Heading,

    /// <summary>An item with a bullet.</summary>
    Bullet,

    /// <summary>An item with a number.</summary>
    Numbered,
}
