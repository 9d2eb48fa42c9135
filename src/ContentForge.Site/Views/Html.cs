using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ContentForge.Core.Model;

namespace ContentForge.Site.Views;

/// <summary>
/// The only place where text becomes HTML by other means than the escaping of a template. Everything that is declared safe comes from
/// here, so cross-site scripting needs a bug in this file.
/// </summary>
internal static class Html
{
    private static readonly JsonSerializerOptions Json = new()
    {
        // Letters of every script stay readable; < > & ' and " never appear, so no text can end the script element.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Encodes a text with its meanings.</summary>
    /// <param name="text">The text.</param>
    /// <param name="resolve">Gives the address that a link shall have on the page; null keeps its text only.</param>
    public static SafeHtml FromRichText(RichText text, Func<SafeUrl, SafeUrl?> resolve)
    {
        var html = new StringBuilder(text.Plain.Length + (text.Spans.Length * 24));
        var open = new Stack<(int End, string CloseTag)>();
        var at = 0;
        var insideLink = 0;
        foreach (var span in text.Spans)
        {
            Close(span.Start);
            AppendText(html, text.Plain.AsSpan(at, span.Start - at));
            at = span.Start;
            var link = span is { Kind: TextSpanKind.Link, Url: { } url } && insideLink == 0 ? resolve(url) : null;
            insideLink += link is null ? 0 : 1;
            open.Push((span.Start + span.Length, Open(html, span.Kind, link)));
        }

        Close(text.Plain.Length);
        AppendText(html, text.Plain.AsSpan(at));
        return new SafeHtml(html.ToString());

        void Close(int until)
        {
            while (open.TryPeek(out var innermost) && innermost.End <= until)
            {
                open.Pop();
                AppendText(html, text.Plain.AsSpan(at, innermost.End - at));
                at = innermost.End;
                html.Append(innermost.CloseTag);
                insideLink -= innermost.CloseTag is "</a>" ? 1 : 0;
            }
        }
    }

    /// <summary>JSON for a <c>script</c> element of data.</summary>
    public static SafeHtml FromJson(JsonNode json) => new(json.ToJsonString(Json));

    /// <summary>What an escaping template has made.</summary>
    public static SafeHtml FromTemplate(string rendered) => new(rendered);

    private static string Open(StringBuilder html, TextSpanKind kind, SafeUrl? link)
    {
        var (open, close) = kind switch
        {
            TextSpanKind.Bold => ("<strong>", "</strong>"),
            TextSpanKind.Italic => ("<em>", "</em>"),
            TextSpanKind.Code => ("<code>", "</code>"),
            TextSpanKind.Key => ("<kbd>", "</kbd>"),
            TextSpanKind.MenuPath => ("<span class=\"menu-path\">", "</span>"),
            TextSpanKind.Link when link is not null => ("", "</a>"),
            TextSpanKind.Link => ("", ""),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        html.Append(open);
        if (kind == TextSpanKind.Link && link is not null)
            AppendLink(html, link);
        return close;
    }

    private static void AppendLink(StringBuilder html, SafeUrl link)
    {
        html.Append("<a href=\"");
        AppendText(html, link.Value);
        html.Append(link.IsAbsolute ? "\" rel=\"noopener nofollow\">" : "\">");
    }

    private static void AppendText(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                case '\n':
                    html.Append("<br>");
                    break;
                case '\t':
                    html.Append(' ');
                    break;
                case < 0x20 or (>= 0x7F and < 0xA0):
                    break;
                default:
                    html.Append(rune.ToString());
                    break;
            }
        }
    }
}

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
