using System.Net;

namespace ContentForge.Site.Publishing;

/// <summary>What a check needs to know of a page. It reads the strict HTML that themes write; what it cannot read is a problem.</summary>
internal sealed class PageScan
{
    private readonly List<string> _links = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    private PageScan()
    {
    }

    /// <summary>The values of <c>href</c> and <c>src</c>.</summary>
    public IReadOnlyList<string> Links => _links;

    /// <summary>The values of <c>id</c>.</summary>
    public IReadOnlySet<string> Ids => _ids;

    /// <summary>What must not be in a page.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public static PageScan Of(string html)
    {
        var scan = new PageScan();
        var at = 0;
        while (true)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                return scan;

            at = scan.ReadMarkup(html, open);
        }
    }

    private int ReadMarkup(string html, int open)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            return After(html, "-->", open);
        if (open + 1 < html.Length && html[open + 1] is '/' or '!')
            return After(html, ">", open);

        var name = ReadName(html, open + 1);
        if (name.Length == 0)
        {
            _problems.Add($"There is a bare '<' at character {open + 1}.");
            return open + 1;
        }

        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var end = ReadAttributes(html, open + 1 + name.Length, attributes);
        Judge(name.ToString().ToLowerInvariant(), attributes);
        return name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)
            ? After(html, $"</{name}", end)
            : end;
    }

    private void Judge(string element, Dictionary<string, string> attributes)
    {
        if (element is "style" or "object" or "embed" or "base" or "applet" or "frame")
            _problems.Add($"There is a <{element}>.");
        if (element is "script" && !attributes.ContainsKey("src")
            && !attributes.GetValueOrDefault("type", "").Equals("application/ld+json", StringComparison.Ordinal))
            _problems.Add("There is a script in the page itself.");

        foreach (var (name, value) in attributes)
        {
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name is "style" or "srcdoc")
                _problems.Add($"There is an attribute '{name}'.");
            else if (name is "href" or "src" or "action")
                AddLink(value);
            else if (name is "id" && !_ids.Add(value))
                _problems.Add($"The id '{value}' is used twice.");
        }
    }

    private void AddLink(string value)
    {
        var scheme = value.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && value.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0
            ? value[..colon].ToLowerInvariant()
            : "";
        if (scheme is "" or "http" or "https" or "mailto")
            _links.Add(value);
        else
            _problems.Add($"There is an address with the scheme '{scheme}'.");
    }

    private static ReadOnlySpan<char> ReadName(string html, int start)
    {
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-'))
            end++;
        return html.AsSpan(start, end - start);
    }

    private static int ReadAttributes(string html, int at, Dictionary<string, string> attributes)
    {
        while (at < html.Length && html[at] != '>')
        {
            var start = at;
            while (at < html.Length && html[at] is not ('=' or '>' or '/') && !char.IsWhiteSpace(html[at]))
                at++;
            var name = html[start..at];
            var value = "";
            if (at + 1 < html.Length && html[at] == '=')
                (value, at) = ReadValue(html, at + 1);
            else if (at == start)
                at++;
            if (name.Length > 0)
                attributes.TryAdd(name, WebUtility.HtmlDecode(value));
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

    private static int After(string html, string mark, int from)
    {
        var found = html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + mark.Length;
    }
}
