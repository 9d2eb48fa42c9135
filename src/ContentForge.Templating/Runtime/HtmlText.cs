using System.Buffers;
using System.Net;
using System.Text;

namespace ContentForge.Templating.Runtime;

/// <summary>Escapes text for HTML.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"'");

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Markup) < 0)
            return text;

        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
            _ = Markup.Contains(character) ? escaped.Append(Entity(character)) : escaped.Append(character);
        return escaped.ToString();
    }

    /// <summary>Escapes what has a meaning in HTML text and in quoted attributes; all other characters stay as they are.</summary>
    public static void WriteEscaped(OutputBuffer output, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var index = text.IndexOfAny(Markup);
            if (index < 0)
            {
                output.Write(text);
                return;
            }

            output.Write(text[..index]);
            output.Write(Entity(text[index]));
            text = text[(index + 1)..];
        }
    }

    /// <summary>Escapes like <c>html.escape</c>: as above, and Latin-1 characters and characters beyond the BMP as numbers.</summary>
    public static void WriteEncoded(OutputBuffer output, ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('\u00A0', '\u00FF') || text.ContainsAnyInRange('\uD800', '\uDFFF'))
            output.Write(WebUtility.HtmlEncode(text.ToString()));
        else
            WriteEscaped(output, text);
    }

    private static string Entity(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
