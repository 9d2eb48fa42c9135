using System.Net;
using System.Text;
using AngleSharp.Dom;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Dom;

namespace ContentForge.Cleaned;

/// <summary>A cleaned article as an HTML document without style. The tree has been sanitized; this only spells it out.</summary>
public static class HtmlWriter
{
    /// <summary>Writes an article.</summary>
    public static string Write(CleanedArticle article)
    {
        var title = WebUtility.HtmlEncode(article.Title);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>").Append(title).Append("</title></head>\n<body>\n<h1>").Append(title).Append("</h1>");
        var body = (IElement)article.Article.Document.Body!.Clone(deep: true);
        foreach (var element in body.WalkElements())
            Polish(element);
        foreach (var node in body.ChildNodes)
            Append(html, node);
        TrimEnd(html);
        return html.Append("\n</body></html>\n").ToString();
    }

    /// <summary>Writes a node; a block begins a line.</summary>
    private static void Append(StringBuilder html, INode node)
    {
        if (Markup.IsBlock(node))
        {
            TrimEnd(html);
            html.Append('\n');
        }

        HtmlText.Append(html, node);
    }

    private static void TrimEnd(StringBuilder html)
    {
        while (char.IsWhiteSpace(html[^1]))
            html.Length--;
    }

    /// <summary>Turns the author's number into the attribute that shows it, and drops what only the pipeline needs.</summary>
    private static void Polish(IElement element)
    {
        if (element.LocalName == "li" && ListMarker.NumberOf(element) is { } number)
            element.SetAttribute("value", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        element.RemoveAttribute(SourceLines.MarkerAttribute);
    }
}
