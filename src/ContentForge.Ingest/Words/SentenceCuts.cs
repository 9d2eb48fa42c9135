namespace ContentForge.Ingest.Words;

/// <summary>Cuts a text into sentences.</summary>
internal static class SentenceCuts
{
    /// <summary>Where the sentences are: each ends with a mark before white space, or with the text.</summary>
    public static IEnumerable<Range> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isEnd = text[i] is '。' or '！' or '？' || (text[i] is '.' or '!' or '?' or '\n' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!isEnd || string.IsNullOrWhiteSpace(text[start..(i + 1)]))
                continue;
            yield return start..(i + 1);
            start = i + 1;
        }

        if (start < text.Length && !string.IsNullOrWhiteSpace(text[start..]))
            yield return start..text.Length;
    }
}
