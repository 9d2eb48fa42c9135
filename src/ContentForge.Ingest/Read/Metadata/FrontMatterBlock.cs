using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Metadata;

/// <summary>Where the front matter of a file lies, and how it is written.</summary>
/// <param name="Syntax">How it is written.</param>
/// <param name="Text">The text between the fences.</param>
/// <param name="FirstLine">The line that text begins on, from 1.</param>
/// <param name="BodyLine">The first line of the text proper, from 1.</param>
/// <param name="IsClosed">Whether its end is there.</param>
internal readonly record struct FrontMatterBlock(FrontMatterSyntax Syntax, string Text, int FirstLine, int BodyLine, bool IsClosed)
{
    /// <summary>
    /// Finds the front matter at the top of a file. A line of hyphens may as well be a rule between paragraphs: only where a key
    /// follows is it a fence.
    /// </summary>
    public static FrontMatterBlock? Find(SourceText text)
    {
        if (text.Text.AsSpan().TrimStart() is ['{', ..])
            return JsonEnd(text.Text) is { } end ? new(FrontMatterSyntax.Json, text.Text[..end], 1, text.LineAt(end - 1) + 1, IsClosed: true) : null;

        var fence = text.Line(1).TrimEnd().ToString();
        return fence switch
        {
            _ when text.LineCount < 2 => null,
            "---" when OpensWithKey(text, ':') => Between(text, fence, FrontMatterSyntax.Yaml),
            "+++" when OpensWithKey(text, '=') => Between(text, fence, FrontMatterSyntax.Toml),
            _ => null,
        };
    }

    private static FrontMatterBlock Between(SourceText text, string fence, FrontMatterSyntax syntax)
    {
        for (var line = 2; line <= text.LineCount; line++)
        {
            var content = text.Line(line).TrimEnd();
            if (content.SequenceEqual(fence) || (syntax is FrontMatterSyntax.Yaml && content is "..."))
                return new(syntax, text.Text[text.StartOfLine(2)..text.StartOfLine(line)], 2, line + 1, IsClosed: true);
        }

        return new(syntax, "", 2, 2, IsClosed: false);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd() is "---" or "+++";

    private static bool OpensWithKey(SourceText text, char mark)
    {
        for (var line = 2; line <= text.LineCount; line++)
        {
            var content = text.Line(line).Trim();
            if (content.IsEmpty || content[0] == '#')
                continue;
            if (IsFence(content) || content[0] is '{' or '[' or '!' or '&' or '*' or '"' or '\'')
                return true;
            var end = content.IndexOf(mark);
            return end > 0 && content[..end].TrimEnd().IndexOfAny(" \t<(") < 0;
        }

        return false;
    }

    /// <summary>Behind the object that a text begins with, if its first key is one and nothing else stands on its last line; null otherwise.</summary>
    private static int? JsonEnd(ReadOnlySpan<char> text)
    {
        var start = text.IndexOf('{');
        if (text[(start + 1)..].TrimStart() is not ['"', .. var key] || key.IndexOf('"') is var close && (close < 0 || key[(close + 1)..].TrimStart() is not [':', ..]))
            return null;

        var (depth, isInString) = (0, false);
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when isInString:
                    i++;
                    break;
                case '"':
                    isInString = !isInString;
                    break;
                case '{' or '[' when !isInString:
                    depth++;
                    break;
                case '}' or ']' when !isInString && --depth == 0:
                    var rest = text[(i + 1)..];
                    var lineEnd = rest.IndexOf('\n');
                    return (lineEnd < 0 ? rest : rest[..lineEnd]).IsWhiteSpace() ? i + 1 : null;
            }
        }

        return null;
    }
}

/// <summary>How front matter is written.</summary>
internal enum FrontMatterSyntax
{
    /// <summary>Between lines of three hyphens.</summary>
    Yaml,

    /// <summary>Between lines of three plus signs.</summary>
    Toml,

    /// <summary>An object at the top of the file.</summary>
    Json,
}
