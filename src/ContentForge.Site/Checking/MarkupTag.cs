using System.Net;

namespace ContentForge.Site.Checking;

/// <summary>An attribute of a start tag: its name in lower case, its value decoded, and where the name stands.</summary>
internal readonly record struct MarkupAttribute(string Name, string Value, int Offset);

/// <summary>A start tag of a page.</summary>
/// <param name="Name">In lower case; empty for a <c>&lt;</c> that begins no markup.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Attributes">In the order of the page; of two with one name the first counts, as in a browser.</param>
/// <param name="Text">What follows it up to the next tag; for a script, all of it.</param>
internal sealed record MarkupTag(string Name, int Offset, IReadOnlyList<MarkupAttribute> Attributes, string Text)
{
    /// <summary>The value of an attribute; null when it is not there.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in Attributes)
            {
                if (string.Equals(attribute.Name, name, StringComparison.Ordinal))
                    return attribute.Value;
            }

            return null;
        }
    }

    /// <summary>All start tags of a page. It reads the strict HTML that themes write, and where in doubt sees a tag rather than none.</summary>
    public static IEnumerable<MarkupTag> In(string html)
    {
        var at = 0;
        while (html.IndexOf('<', at) is var open and >= 0)
        {
            if (At(html, open + 1) is '/' or '!')
            {
                at = EndOfClosingOrComment(html, open);
                continue;
            }

            var end = open + 1;
            while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-'))
                end++;
            var name = html[(open + 1)..end].ToLowerInvariant();
            var attributes = new List<MarkupAttribute>();
            at = name.Length == 0 ? end : ReadAttributes(html, end, attributes);
            var textEnd = Before(html, name is "script" or "style" ? "</" + name : "<", at);
            yield return new MarkupTag(name, open, attributes, name is "script" or "title" ? html[at..textEnd] : "");
            at = name is "script" or "style" ? textEnd : at;
        }
    }

    private static int EndOfClosingOrComment(string html, int open)
    {
        if (!html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            return After(html, ">", open);

        // "<!-->" is a whole comment, and "--!>" ends one, too.
        return Math.Min(After(html, "-->", open + 2), After(html, "--!>", open + 2));
    }

    private static int ReadAttributes(string html, int at, List<MarkupAttribute> attributes)
    {
        while (at < html.Length && html[at] != '>')
        {
            var start = at;
            while (at < html.Length && html[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[at]))
                at++;
            var name = html[start..at].ToLowerInvariant();
            var value = "";
            if (at + 1 < html.Length && html[at] == '=')
                (value, at) = ReadValue(html, at + 1);
            else if (at == start)
                at++;
            if (name.Length > 0 && !attributes.Exists(known => string.Equals(known.Name, name, StringComparison.Ordinal)))
                attributes.Add(new MarkupAttribute(name, WebUtility.HtmlDecode(value), start));
        }

        return Math.Min(at + 1, html.Length);
    }

    private static (string Value, int End) ReadValue(string html, int at)
    {
        if (html[at] is '"' or '\'')
        {
            var close = html.IndexOf(html[at], at + 1);
            return close < 0 ? (html[(at + 1)..], html.Length) : (html[(at + 1)..close], close + 1);
        }

        var end = at;
        while (end < html.Length && html[end] != '>' && !char.IsWhiteSpace(html[end]))
            end++;
        return (html[at..end], end);
    }

    private static char At(string html, int index) => index < html.Length ? html[index] : '\0';

    private static int After(string html, string mark, int from) =>
        html.IndexOf(mark, from, StringComparison.Ordinal) is var found and >= 0 ? found + mark.Length : html.Length;

    private static int Before(string html, string mark, int from) =>
        html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) is var found and >= 0 ? found : html.Length;
}
