using System.Globalization;
using System.Text;

namespace ContentForge.Templating;

/// <summary>What a value may be at a place in HTML. Templates know these as <c>safe_url</c> and <c>safe_attribute</c>.</summary>
public static class HtmlSafety
{
    private static readonly string[] SafeSchemes = ["http", "https", "mailto", "tel"];

    /// <summary>Gives an address that can only lead to a page, or <c>#</c> for one that could run a script.</summary>
    public static string Url(string url)
    {
        ArgumentNullException.ThrowIfNull(url);

        // Browsers skip white space and control characters in front of and inside of a scheme.
        var compact = string.Concat(url.Where(static c => c > ' ' && !char.IsControl(c)));
        var end = compact.AsSpan().IndexOfAny(":/?#");
        var isSafe = end < 0 || compact[end] != ':' || SafeSchemes.Contains(compact[..end], StringComparer.OrdinalIgnoreCase);
        return isSafe ? url : "#";
    }

    /// <summary>Escapes a text so that it can stand in an attribute without quotes.</summary>
    public static SafeHtml Attribute(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' || c >= 0xA0)
                escaped.Append(c);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
        }

        return new SafeHtml(escaped.ToString());
    }
}
