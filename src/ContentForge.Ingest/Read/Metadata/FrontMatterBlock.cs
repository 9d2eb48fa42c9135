using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Metadata;

/// <summary>Where the front matter of a file lies.</summary>
/// <param name="Yaml">The lines between the fences.</param>
/// <param name="BodyLine">The first line of the text proper, from 1.</param>
/// <param name="IsClosed">Whether the second fence is there.</param>
internal readonly record struct FrontMatterBlock(string Yaml, int BodyLine, bool IsClosed)
{
    /// <summary>
    /// Finds the front matter at the top of a file. A line of hyphens may as well be a rule between paragraphs: only where a key
    /// follows is it a fence.
    /// </summary>
    public static FrontMatterBlock? Find(SourceText text)
    {
        if (!IsFence(text.Line(1)) || text.LineCount < 2 || !OpensWithKey(text))
            return null;

        for (var line = 2; line <= text.LineCount; line++)
        {
            if (IsFence(text.Line(line)) || text.Line(line).TrimEnd() is "...")
                return new(text.Text[text.StartOfLine(2)..text.StartOfLine(line)], line + 1, IsClosed: true);
        }

        return new("", 2, IsClosed: false);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---";

    private static bool OpensWithKey(SourceText text)
    {
        for (var line = 2; line <= text.LineCount; line++)
        {
            var content = text.Line(line).Trim();
            if (content.IsEmpty || content[0] == '#')
                continue;
            if (IsFence(content) || content[0] is '{' or '[' or '!' or '&' or '*' or '"' or '\'')
                return true;
            var colon = content.IndexOf(':');
            return colon > 0 && content[..colon].IndexOfAny(" \t<(") < 0;
        }

        return false;
    }
}
