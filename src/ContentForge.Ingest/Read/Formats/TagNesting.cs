namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// How deeply a text nests, told from its tags alone. For each tag the HTML parser looks through all elements that are open, so a text
/// that opens ten thousands of them has to be refused before it is parsed.
/// </summary>
internal static class TagNesting
{
    /// <summary>Where more elements are open than a number, or null. Elements whose end tag may be left out do not count.</summary>
    public static int? FirstDeeperThan(ReadOnlySpan<char> html, int max)
    {
        var depth = 0;
        for (var at = 0; at < html.Length && html[at..].IndexOf('<') is >= 0 and var next;)
        {
            at += next + 1;
            var isEnd = html[at..] is ['/', ..];
            var name = html[(isEnd ? at + 1 : at)..];
            var length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            if (length == 0 || !Counts(name[..length]))
                continue;

            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (depth > max)
                return at - 1;
        }

        return null;
    }

    /// <summary>Whether an element of a name is open until its end tag comes.</summary>
    public static bool Counts(ReadOnlySpan<char> name)
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
