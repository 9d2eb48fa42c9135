using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

internal static partial class HtmlFunctions
{
    public static readonly BuiltinGroup Group = new(
        "html",
        ("escape", new(Escape, "text") { Printer = PrintEscaped }),
        ("newline_to_br", new(NewlineToBr, "text")),
        ("strip", new(Strip, "text")),
        ("url_encode", new(UrlEncode, "text")),
        ("url_escape", new(UrlEscape, "text")));

    private static readonly SearchValues<char> NotEscapedInUrls =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?#[]");

    private static object? Escape(Arguments a)
    {
        var text = a.TextOrNull(0);
        if (text is null)
            return null;
        var escaped = WebUtility.HtmlEncode(text);
        return a.Context.Escapes ? new SafeHtml(escaped) : escaped;
    }

    private static void PrintEscaped(Arguments a)
    {
        // Written straight to the output, unless each line must be indented or the value is no plain text.
        if (a[0] is string text)
            HtmlText.WriteEncoded(a.Context.Output, text);
        else
            a.Context.Print(Escape(a));
    }

    private static object? NewlineToBr(Arguments a)
    {
        if (a[0] is null)
            return null;
        var html = a.Context.Escapes ? SafeText.Html(a.Context, a[0]) : a.Text(0);
        var marked = LineBreak().Replace(html, "<br />$0");
        return a.Context.Escapes ? new SafeHtml(marked) : marked;
    }

    private static string Strip(Arguments a)
    {
        var text = a.Text(0);
        return text.Contains('<', StringComparison.Ordinal) ? new TagStripper(a, text).Strip() : text;
    }

    private static string? UrlEncode(Arguments a) => a.TextOrNull(0) is { } text ? Uri.EscapeDataString(text) : null;

    private static string? UrlEscape(Arguments a)
    {
        var text = a.TextOrNull(0);
        if (text is null || text.AsSpan().IndexOfAnyExcept(NotEscapedInUrls) < 0)
            return text;

        var escaped = new StringBuilder(text.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && NotEscapedInUrls.Contains((char)rune.Value))
            {
                escaped.Append((char)rune.Value);
                continue;
            }

            foreach (var value in bytes[..rune.EncodeToUtf8(bytes)])
                escaped.Append('%').Append(Convert.ToHexString([value]));
        }

        return escaped.ToString();
    }

    [GeneratedRegex(@"\r\n|\r|\n", RegexOptions.NonBacktracking)]
    private static partial Regex LineBreak();
}
