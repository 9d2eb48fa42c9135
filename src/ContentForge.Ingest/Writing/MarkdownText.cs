using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using ContentForge.Core.Export.Markdown;
using ContentForge.Core.Model;
using ContentForge.Ingest.Cleaning;

namespace ContentForge.Ingest.Writing;

/// <summary>Inline content as Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>Deeper nesting of emphasis and links is written as plain text.</summary>
    private const int MaxDepth = 32;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>&|~");

    /// <summary>A run of inline nodes on one line, behind a mark such as that of a heading or a table cell.</summary>
    public static string Line(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        Append(text, nodes, depth: 0);
        return text.Replace('\n', ' ').ToString().Trim(' ');
    }

    /// <summary>A run of inline nodes as lines of their own.</summary>
    public static string Inline(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        Append(text, nodes, depth: 0);
        var lines = text.ToString().Split('\n').Select(line => line.Trim(' ')).ToList();
        var result = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
                continue;
            if (result.Length > 0)
                result.Append("  \n");
            result.Append(EscapeStart(lines[i]));
        }

        return result.ToString();
    }

    /// <summary>Text with the marks escaped that Markdown would read, wherever they stand in a line.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
            return text;

        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsEscape(text, i))
                result.Append('\\');
            result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>An address inside parentheses. Its own stay if they are in pairs and not nested.</summary>
    public static string Address(string url)
    {
        var result = new StringBuilder(url.Length);
        var isPaired = HasPairedParentheses(url);
        foreach (var c in url)
        {
            if (c is '\\' or '<' or '>' or ' ' || (c is '(' or ')' && !isPaired))
                result.Append(Uri.HexEscape(c));
            else if (!char.IsControl(c) && !char.IsWhiteSpace(c))
                result.Append(c);
        }

        return result.ToString();
    }

    private static bool HasPairedParentheses(string url)
    {
        var open = 0;
        foreach (var c in url)
        {
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open is < 0 or > 1)
                return false;
        }

        return open == 0;
    }

    private static void Append(StringBuilder text, IEnumerable<INode> nodes, int depth)
    {
        foreach (var node in nodes)
        {
            if (node is IText data)
                text.Append(Escape(data.Data.Replace('\n', ' ')));
            else if (node is IElement element && depth > MaxDepth)
                text.Append(Escape(Texts.Of(element)));
            else if (node is IElement inner)
                Append(text, inner, depth);
        }
    }

    private static void Append(StringBuilder text, IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Append('\n');
                break;
            case "img":
                if (SafeUrl.TryCreate(element.GetAttribute("src"), out var source))
                    text.Append($"![{Escape(TextRepair.Apply(element.GetAttribute("alt") ?? "", keepEdges: false))}]({Address(source.Value)})");
                break;
            case "strong" or "b":
                Wrap(text, element, "**", depth);
                break;
            case "em" or "i":
                Wrap(text, element, "*", depth);
                break;
            case "del" or "s":
                Wrap(text, element, "~~", depth);
                break;
            case "code" or "kbd" or "samp":
                text.Append(Code(element.TextContent));
                break;
            case "a" when SafeUrl.TryCreate(element.GetAttribute("href"), out var target) && !Texts.IsBlank(element):
                text.Append('[');
                Append(text, element.ChildNodes, depth + 1);
                text.Append("](").Append(Address(target.Value)).Append(')');
                break;
            default:
                Append(text, element.ChildNodes, depth + 1);
                break;
        }
    }

    /// <summary>Emphasis must not begin or end with a blank, so blanks move outside.</summary>
    private static void Wrap(StringBuilder text, IElement element, string mark, int depth)
    {
        var inner = new StringBuilder();
        Append(inner, element.ChildNodes, depth + 1);
        var content = inner.ToString();
        var trimmed = content.Trim(' ', '\n');
        var isNested = element.ParentElement is { } parent && (parent.LocalName == element.LocalName || (mark == "**" && Markup.IsHeading(parent)));
        if (trimmed.Length == 0 || isNested || trimmed.Contains('\n', StringComparison.Ordinal))
        {
            text.Append(content);
            return;
        }

        var start = content.IndexOf(trimmed, StringComparison.Ordinal);
        text.Append(content, 0, start).Append(mark).Append(trimmed).Append(mark).Append(content, start + trimmed.Length, content.Length - start - trimmed.Length);
    }

    private static string Code(string content)
    {
        var text = content.Replace('\n', ' ').Trim();
        if (text.Length == 0)
            return "";
        var fence = new string('`', MarkdownFence.LongestRun(text) + 1);
        var space = text[0] == '`' || text[^1] == '`' ? " " : "";
        return string.Concat(fence, space, text) + space + fence;
    }

    private static bool NeedsEscape(string text, int i) => text[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' => true,
        '_' => !(i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])),
        '~' => i + 1 < text.Length && text[i + 1] == '~' || i > 0 && text[i - 1] == '~',
        '&' => i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] == '#') && text.AsSpan(i).IndexOf(';') is > 0 and < 12,
        _ => false,
    };

    /// <summary>Escapes what only means something at the start of a line: headings, quotes, bullets, numbers, rules.</summary>
    private static string EscapeStart(string line)
    {
        var digits = 0;
        while (digits < line.Length && digits < 9 && char.IsAsciiDigit(line[digits]))
            digits++;
        if (digits > 0 && digits + 1 <= line.Length - 1 && line[digits] is '.' or ')' && digits < line.Length && (digits + 1 == line.Length || line[digits + 1] == ' '))
            return string.Concat(line.AsSpan(0, digits), "\\", line.AsSpan(digits));
        var isBlockMark = line[0] is '#' or '>' or '|' || (line[0] is '-' or '+' or '=' && (line.Length == 1 || line[1] is ' ' or '-' or '='));
        return isBlockMark ? "\\" + line : line;
    }
}
