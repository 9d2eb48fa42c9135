using System.Globalization;
using System.Text;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

/// <summary>Functions that the original language does not have: what a value may be where, in HTML.</summary>
internal static class SafetyFunctions
{
    private static readonly string[] SafeSchemes = ["http", "https", "mailto", "tel"];

    /// <summary>Declares a text to be HTML.</summary>
    public static readonly BuiltinFunction Raw = new(static a => SafeText.IsSafe(a[0]) ? a[0] : new SafeHtml(a.Text(0)), "text");

    /// <summary>Gives an address that can only lead to a page, or <c>#</c> for one that could run a script.</summary>
    public static readonly BuiltinFunction Url = new(static a => IsSafeUrl(a.Text(0)) ? a.Text(0) : "#", "url");

    /// <summary>Escapes a value so that it can stand in an attribute without quotes.</summary>
    public static readonly BuiltinFunction Attribute = new(static a => new SafeHtml(EscapeAttribute(a.Text(0))), "text");

    private static bool IsSafeUrl(string url)
    {
        // Browsers skip white space and control characters in front of and inside of a scheme.
        var compact = string.Concat(url.Where(static c => c > ' ' && !char.IsControl(c)));
        var end = compact.AsSpan().IndexOfAny(":/?#");
        return end < 0 || compact[end] != ':' || SafeSchemes.Contains(compact[..end], StringComparer.OrdinalIgnoreCase);
    }

    private static string EscapeAttribute(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' || c >= 0xA0)
                escaped.Append(c);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
        }

        return escaped.ToString();
    }
}
