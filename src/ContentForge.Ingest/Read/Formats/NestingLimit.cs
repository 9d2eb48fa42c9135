namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Takes out, before HTML is parsed, the tags that lie deeper than anything is looked into: for each tag the parser looks through all
/// elements that are open, and what lies that deep becomes one text in any case. The tags become blanks, so that everything keeps its place.
/// </summary>
internal static class NestingLimit
{
    /// <summary>Takes them out.</summary>
    /// <param name="html">The text.</param>
    /// <param name="max">How many elements may be open at one place.</param>
    public static string Apply(string html, int max)
    {
        if (TagNesting.FirstDeeperThan(html, max) is null)
            return html;

        var repaired = html.ToCharArray();
        var depth = 0;
        for (var tags = new HtmlTags(html); tags.MoveNext();)
        {
            while (tags.SkipAttribute())
            {
            }

            if (!TagNesting.Counts(tags.Name))
                continue;
            if (!tags.IsEnd)
                depth++;
            if (depth > max)
                Blank(repaired.AsSpan(tags.Start..Math.Min(tags.Position + 1, repaired.Length)));
            if (tags.IsEnd)
                depth = Math.Max(0, depth - 1);
        }

        return new string(repaired);
    }

    private static void Blank(Span<char> text)
    {
        foreach (ref var c in text)
            c = c is '\n' ? '\n' : ' ';
    }
}
