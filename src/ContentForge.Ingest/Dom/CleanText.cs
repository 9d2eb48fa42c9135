using System.Text;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Dom;

/// <summary>The bare text of a cleaned article, one block per line, without the title: what duplicates are compared by.</summary>
public static class CleanText
{
    /// <summary>The text of a tree.</summary>
    public static string Of(IElement body)
    {
        var text = new StringBuilder();
        foreach (var node in body.Walk())
        {
            if (node is IText data)
                Append(text, data.Data);
            else if (Markup.IsBlock(node))
                EndLine(text);
            else if (Markup.Is(node, "br"))
                Append(text, " ");
            else if (node is not IElement)
                continue;
        }

        EndLine(text);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string data)
    {
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
                text.Append(' ');
        }
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }
}
