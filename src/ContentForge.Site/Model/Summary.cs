using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>Says in one or two sentences what an article is about.</summary>
internal static class Summary
{
    // Chosen: about as much as lists of search results show, two sentences.
    private const int Longest = 200;

    // What is shorter is a label, a rating or a greeting. Chosen: about seven words.
    private const int Shortest = 40;

    public static string Of(HelpArticle article)
    {
        if (article.Metadata.Description is { } description)
            return Shorten(description);

        var paragraphs = article.Intro
            .Concat(article.Groups.SelectMany(group => group.Body))
            .Concat(article.Fixes.SelectMany(fix => fix.Body))
            .Concat(article.Conclusion)
            .OfType<ParagraphBlock>()
            .Select(block => block.Text.Plain.Trim());
        return Shorten(paragraphs.FirstOrDefault(text => text.Length >= Shortest) ?? article.Title);
    }

    /// <summary>Whole sentences as far as they fit, else whole words and an ellipsis.</summary>
    internal static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
            return line;

        var end = LastSentenceEnd(line);
        return end > 0 ? line[..end] : CutAtWord(line, Longest);
    }

    /// <summary>Whole words and an ellipsis where a line is longer than that.</summary>
    internal static string CutAtWord(string line, int longest)
    {
        if (line.Length <= longest)
            return line;

        var space = line.LastIndexOf(' ', longest - 1);
        var cut = space > longest / 2 ? space : longest - 1;
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut).TrimEnd(" ,;:–-"), "…");
    }

    private static int LastSentenceEnd(string line)
    {
        for (var at = Math.Min(Longest, line.Length) - 1; at > Longest / 3; at--)
        {
            if (line[at] is '.' or '!' or '?' && at + 1 < line.Length && line[at + 1] == ' ')
                return at + 1;
        }

        return -1;
    }
}
