using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
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

/// <summary>A tree as HTML. AngleSharp writes the same, but finds each node's next sibling by a search through all of them.</summary>
internal static class HtmlText
{
    private static readonly IMarkupFormatter Formatter = HtmlMarkupFormatter.Instance;

    /// <summary>Writes a node with all that is in it.</summary>
    public static void Append(StringBuilder html, INode root)
    {
        Open(html, root);
        var path = new Stack<(INode Node, int Next)>();
        path.Push((root, 0));
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Close(html, at.Node);
                continue;
            }

            var child = at.Node.ChildNodes[at.Next];
            path.Push((at.Node, at.Next + 1));
            Open(html, child);
            path.Push((child, 0));
        }
    }

    private static void Open(StringBuilder html, INode node)
    {
        switch (node)
        {
            case IElement element:
                html.Append(Formatter.OpenTag(element, IsSelfClosing(element)));

                // The parser drops a line end there, so that one that counts is written twice.
                if (element.Flags.HasFlag(NodeFlags.LineTolerance) && element.FirstChild is IText { Data: ['\n', ..] })
                    html.Append('\n');
                break;
            case IText text when text.Parent is { } parent && parent.Flags.HasFlag(NodeFlags.LiteralText):
                html.Append(Formatter.LiteralText(text));
                break;
            case IText text:
                html.Append(Formatter.Text(text));
                break;
        }
    }

    private static void Close(StringBuilder html, INode node)
    {
        if (node is IElement element)
            html.Append(Formatter.CloseTag(element, IsSelfClosing(element)));
    }

    private static bool IsSelfClosing(IElement element) => element.Flags.HasFlag(NodeFlags.SelfClosing);
}
