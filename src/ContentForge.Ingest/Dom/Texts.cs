using System.Buffers;
using System.Text;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Dom;

/// <summary>The text of trees.</summary>
internal static class Texts
{
    /// <summary>White space that is not the blank: texts mostly have none.</summary>
    private static readonly SearchValues<char> OtherWhiteSpace = SearchValues.Create(
        "\t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    /// <summary>The text of a node with runs of white space made one blank, blocks apart.</summary>
    public static string Of(INode node) => UpTo(node, int.MaxValue)!;

    /// <summary>The same text, or null when it is longer than wanted; then the rest is not even looked at.</summary>
    public static string? UpTo(INode node, int max)
    {
        var text = new TextBuffer();
        Append(ref text, node);
        foreach (var child in node.Walk())
        {
            Append(ref text, child);
            if (text.Length - 1 > max)
                return text.Discard();
        }

        if (text.EndsWith(' '))
            text.Length--;
        return text.Length > max ? text.Discard() : text.TakeString();
    }

    /// <summary>The text of a node, or else what stands for its pictures.</summary>
    public static string Describe(INode node)
    {
        if (node is IElement { LocalName: "script" or "style" })
            return "";
        var text = Of(node);
        if (text.Length > 0 || node is not IElement element)
            return text;
        return element.LocalName == "img" ? Alt(element) : string.Join(' ', element.WalkElements().Where(child => child.LocalName == "img").Select(Alt)).Trim();
    }

    /// <summary>How many characters of text a node has, white space not counted.</summary>
    public static int Length(INode node)
    {
        var length = 0;
        foreach (var child in node.Walk())
        {
            if (child is IText text)
                length += LengthOf(text.Data);
        }

        return length;
    }

    /// <summary>Whether a node has any character of text, white space not counted.</summary>
    public static bool HasAny(INode node)
    {
        foreach (var child in node.Walk())
        {
            if (child is IText text && !string.IsNullOrWhiteSpace(text.Data))
                return true;
        }

        return false;
    }

    /// <summary>Whether a node has neither text nor media.</summary>
    public static bool IsBlank(INode node)
    {
        foreach (var child in node.Walk())
        {
            if (Shows(child))
                return false;
        }

        return true;
    }

    /// <summary>The last node inside a node that shows text or media; null when nothing does.</summary>
    public static INode? LastShown(INode root)
    {
        var path = new Stack<(INodeList Nodes, int Next)>();
        path.Push((root.ChildNodes, root.ChildNodes.Length - 1));
        while (path.TryPop(out var at))
        {
            if (at.Next < 0)
                continue;

            var node = at.Nodes[at.Next];
            if (Shows(node))
                return node;
            path.Push((at.Nodes, at.Next - 1));
            if (node.HasChildNodes)
                path.Push((node.ChildNodes, node.ChildNodes.Length - 1));
        }

        return null;
    }

    /// <summary>Whether a node by itself, without what is in it, shows text or media.</summary>
    public static bool Shows(INode node) => Markup.IsMedia(node) || (node is IText text && !IsBlank(text.Data));

    /// <summary>Whether a text shows nothing.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c))
                return false;
        }

        return true;
    }

    /// <summary>Characters that take no room: zero-width spaces, joiners at no letter, soft hyphens, marks of direction and of byte order.</summary>
    public static bool IsInvisible(char c) => c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Letters and digits in lower case, words apart by one blank: by this texts are compared.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        var isApart = false;
        foreach (var c in text)
        {
            if (c is '\'' or '’' || IsInvisible(c))
                continue;
            if (!char.IsLetterOrDigit(c))
            {
                isApart = key.Length > 0;
                continue;
            }

            if (isApart)
                key.Append(' ');
            isApart = false;
            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    /// <summary>A text of at most so many characters, cut at a word.</summary>
    public static string Shorten(string text, int max)
    {
        if (text.Length <= max)
            return text;
        var cut = text.LastIndexOf(' ', max - 1);
        return string.Concat(text.AsSpan(0, cut > max / 2 ? cut : max - 1), "…");
    }

    private static string Alt(IElement image) => image.GetAttribute("alt")?.Trim() ?? "";

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = text.Length - text.Count(' ');
        return text.ContainsAny(OtherWhiteSpace) ? length - text.CountAny(OtherWhiteSpace) : length;
    }

    private static void Append(ref TextBuffer text, INode node)
    {
        if (node is IText data)
        {
            AppendCollapsed(ref text, data.Data);
        }
        else if (text.Length > 0 && !text.EndsWith(' ') && (Markup.IsBlock(node) || Markup.Is(node, "br")))
        {
            text.Append(' ');
        }
    }

    private static void AppendCollapsed(ref TextBuffer text, string data)
    {
        var isCollapsed = !data.AsSpan().ContainsAny(OtherWhiteSpace) && !data.Contains("  ", StringComparison.Ordinal);
        if (isCollapsed)
        {
            var isAfterBlank = text.Length == 0 || text.EndsWith(' ');
            text.Append(isAfterBlank && data.StartsWith(' ') ? data.AsSpan(1) : data);
            return;
        }

        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
                text.Append(c);
            else if (text.Length > 0 && !text.EndsWith(' '))
                text.Append(' ');
        }
    }
}
