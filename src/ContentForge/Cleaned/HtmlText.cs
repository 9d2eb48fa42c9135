using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;

namespace ContentForge.Cleaned;

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
