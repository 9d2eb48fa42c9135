using System.Buffers;
using System.Globalization;
using System.Net;

namespace ContentForge.Templating.Runtime;

/// <summary>Escapes text for HTML.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"'");

    // What html.escape also turns into numbers; surrogates are handled apart, they would make the search slow.
    private static readonly SearchValues<char> MarkupAndLatin1 = SearchValues.Create(
        "&<>\"'" + string.Concat(Enumerable.Range(0xA0, 0x60).Select(static c => (char)c)));

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
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
        {
            output.Write(WebUtility.HtmlEncode(text.ToString()));
            return;
        }

        Span<char> number = stackalloc char[8];
        while (true)
        {
            var index = text.IndexOfAny(MarkupAndLatin1);
            if (index < 0)
            {
                output.Write(text);
                return;
            }

            output.Write(text[..index]);
            var character = text[index];
            if (character < 0xA0)
            {
                output.Write(Entity(character));
            }
            else
            {
                number.TryWrite(CultureInfo.InvariantCulture, $"&#{(int)character};", out var written);
                output.Write(number[..written]);
            }

            text = text[(index + 1)..];
        }
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
