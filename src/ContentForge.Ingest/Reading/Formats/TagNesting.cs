namespace ContentForge.Ingest.Reading.Formats;

/// <summary>
/// How deeply a text nests, told from its tags alone. For each tag the HTML parser looks through all elements that are open, so a text
/// that opens ten thousands of them has to be refused before it is parsed.
/// </summary>
internal static class TagNesting
{
    /// <summary>The most elements that are open at one place. Elements whose end tag may be left out do not count.</summary>
    public static int Depth(ReadOnlySpan<char> html)
    {
        int depth = 0, deepest = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<'))
        {
            html = html[(at + 1)..];
            var isEnd = html is ['/', ..];
            var name = html[(isEnd ? 1 : 0)..];
            var length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            if (length == 0 || !Counts(name[..length]))
                continue;

            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static bool Counts(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length <= 16 ? name.Length : 0];
        if (lower.IsEmpty)
            return true;

        name.ToLowerInvariant(lower);
        return lower is not ("p" or "li" or "dt" or "dd" or "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" or "option" or "optgroup" or "colgroup"
            or "img" or "br" or "hr" or "input" or "meta" or "link" or "area" or "base" or "col" or "embed" or "source" or "track" or "wbr" or "param"
            or "html" or "head" or "body" or "path" or "use");
    }
}
