using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using ContentForge.Core.Model;
using ContentForge.Export.Markdown;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Words;

namespace ContentForge.Cleaned;

/// <summary>Inline content as Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>
    /// Deeper nesting of emphasis and links is written as plain text. Chosen: what people write nests three or four marks.
    /// </summary>
    private const int MaxDepth = 32;

    /// <summary>What gets no weight by emphasis.</summary>
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(" .,:;!?…–—()\"'„“”‚‘’«»");

    /// <summary>What belongs to the words before an emphasis.</summary>
    private const string Endings = " \n,.;:?)";

    /// <summary>A run of inline nodes on one line, behind a mark such as that of a heading or a table cell.</summary>
    public static string Line(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        Append(text, nodes, Surroundings.None);
        return EmphasisMarks.Resolve(text.Replace('\n', ' ').ToString()).Trim(' ');
    }

    /// <summary>A run of inline nodes as lines of their own.</summary>
    public static string Inline(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        Append(text, nodes, Surroundings.None);
        var lines = EmphasisMarks.Resolve(text.ToString()).Split('\n').Select(line => line.Trim(' ')).ToList();
        var result = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
                continue;
            if (result.Length > 0)
                result.Append("  \n");
            result.Append(MarkdownEscapes.Start(lines[i]));
        }

        return result.ToString();
    }

    /// <summary>A text without meanings, on one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isLabel">Whether it stands between brackets.</param>
    public static string Escape(string text, bool isLabel = false) => MarkdownEscapes.Inline(text, isLabel, isEmphasis: false);

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

    private static void Append(StringBuilder text, IEnumerable<INode> nodes, Surroundings around)
    {
        foreach (var node in nodes)
        {
            if (node is IText data)
                AppendText(text, data.Data.Replace('\n', ' '), around);
            else if (node is IElement element && around.Depth > MaxDepth)
                AppendText(text, Texts.Of(element), around);
            else if (node is IElement inner)
                Append(text, inner, around);
        }
    }

    private static void AppendText(StringBuilder text, string data, Surroundings around)
    {
        // Brackets of the text and parentheses behind them would make a link.
        if (data.StartsWith('(') && !around.IsLabel && text.Length > 0 && text[^1] == ']')
            text.Insert(text.Length - 1, '\\');
        text.Append(MarkdownEscapes.Inline(data, around.IsLabel, around.IsEmphasis));
    }

    private static void Append(StringBuilder text, IElement element, Surroundings around)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Append('\n');
                break;
            case "img":
                if (SafeUrl.TryCreate(element.GetAttribute("src"), out var source))
                    text.Append($"![{Escape(TextRepair.Apply(element.GetAttribute("alt") ?? "", keepEdges: false), isLabel: true)}]({Address(source.Value)})");
                break;
            case "strong" or "b":
                Emphasize(text, element, "**", around);
                break;
            case "em" or "i":
                Emphasize(text, element, "*", around);
                break;
            case "del" or "s":
                Emphasize(text, element, "~~", around);
                break;
            case "code" or "kbd" or "samp":
                text.Append(Code(element.TextContent));
                break;
            case "a" when SafeUrl.TryCreate(element.GetAttribute("href"), out var target) && !Texts.IsBlank(element):
                Link(text, element, target, around);
                break;
            default:
                Append(text, element.ChildNodes, around.Deeper());
                break;
        }
    }

    private static void Link(StringBuilder text, IElement element, SafeUrl target, Surroundings around)
    {
        if (IsAddressItself(element, target))
        {
            text.Append('<').Append(target.Value).Append('>');
            return;
        }

        // An exclamation mark before a link would make a picture of it.
        if (text.Length > 0 && text[^1] == '!')
            text.Insert(text.Length - 1, '\\');
        text.Append('[');
        Append(text, element.ChildNodes, around.Deeper() with { IsLabel = true });
        text.Append("](").Append(Address(target.Value)).Append(')');
    }

    /// <summary>Whether readers see the address of a link as its text.</summary>
    private static bool IsAddressItself(IElement link, SafeUrl target) =>
        target.IsAbsolute
        && link.TextContent.AsSpan().Trim().SequenceEqual(target.Value)
        && !target.Value.AsSpan().ContainsAny(" <>\\")
        && !Markup.Holds(link, "img");

    /// <summary>Emphasis must not begin or end with a blank, so blanks move outside, and with them marks that end what stands before.</summary>
    private static void Emphasize(StringBuilder text, IElement element, string mark, Surroundings around)
    {
        var inner = new StringBuilder();
        Append(inner, element.ChildNodes, around.Deeper() with { IsEmphasis = true });
        var content = inner.ToString();
        var passage = content.AsSpan().TrimStart(Endings).TrimEnd(" \n");
        var saysNothing = passage.IndexOfAnyExcept(Punctuation) < 0 || (mark == "**" && Markup.Ancestor(element, "h1", "h2", "h3", "h4", "h5", "h6") is not null);
        if (saysNothing || passage.Contains('\n'))
        {
            text.Append(content);
            return;
        }

        var start = content.Length - content.AsSpan().TrimStart(Endings).Length;
        text.Append(content, 0, start);
        EmphasisMarks.Append(text, mark, passage);
        text.Append(content, start + passage.Length, content.Length - start - passage.Length);
    }

    private static string Code(string content)
    {
        var text = content.Replace('\n', ' ').Trim();
        return text.Length == 0 ? "" : MarkdownPieces.CodeSpan(text);
    }

    /// <summary>What inline content stands in.</summary>
    private readonly record struct Surroundings(int Depth, bool IsLabel, bool IsEmphasis)
    {
        public static Surroundings None => default;

        public Surroundings Deeper() => this with { Depth = Depth + 1 };
    }
}
