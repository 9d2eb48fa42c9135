using System.Buffers;
using System.Text;

namespace ContentForge.Site.Views;

/// <summary>Text that is HTML already: a template prints it as it is.</summary>
/// <param name="Value">The HTML; whoever makes it vouches for it.</param>
public sealed record SafeHtml(string Value)
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("&<>\"'");

    /// <summary>Escapes what has a meaning in HTML text and in quoted attributes; all other characters stay as they are.</summary>
    public static SafeHtml FromText(string text)
    {
        var rest = text.AsSpan();
        var index = rest.IndexOfAny(Markup);
        if (index < 0)
            return new SafeHtml(text);

        var escaped = new StringBuilder(text.Length + 16);
        for (; index >= 0; index = rest.IndexOfAny(Markup))
        {
            escaped.Append(rest[..index]).Append(Entity(rest[index]));
            rest = rest[(index + 1)..];
        }

        return new SafeHtml(escaped.Append(rest).ToString());
    }

    /// <summary>Gives the HTML.</summary>
    public override string ToString() => Value;

    private static string Entity(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
