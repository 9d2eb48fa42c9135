using System.Collections.Frozen;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Dom;

/// <summary>What the elements of an article are, and small changes to the tree.</summary>
internal static class Markup
{
    private static readonly FrozenSet<string> BlockNames = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "li", "main", "nav", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video");

    private static readonly FrozenSet<string> MediaNames = FrozenSet.Create(
        StringComparer.Ordinal, "img", "iframe", "video", "audio", "picture", "object", "embed", "svg", "canvas", "input", "math");

    private static readonly FrozenSet<string> UnprunableNames = FrozenSet.Create(StringComparer.Ordinal, "td", "th", "tr", "tbody", "thead", "table", "body", "br", "hr");

    /// <summary>Whether an element stands on lines of its own.</summary>
    public static bool IsBlock(INode node) => node is IElement element && BlockNames.Contains(element.LocalName);

    /// <summary>Whether an element shows something without holding text.</summary>
    public static bool IsMedia(INode node) => node is IElement element && MediaNames.Contains(element.LocalName);

    /// <summary>Whether an element is a heading.</summary>
    public static bool IsHeading(INode? node) => node is IElement { LocalName: ['h', >= '1' and <= '6'] };

    /// <summary>Whether an element means nothing once it is empty.</summary>
    public static bool IsPrunable(IElement element) => !UnprunableNames.Contains(element.LocalName) && !IsMedia(element);

    /// <summary>Whether an element is of one of the names.</summary>
    public static bool Is(INode? node, params ReadOnlySpan<string> names) => node is IElement element && names.Contains(element.LocalName);

    /// <summary>The nearest block around a node, the node itself included.</summary>
    public static IElement Block(INode node)
    {
        var at = node as IElement ?? node.ParentElement;
        while (at is { ParentElement: not null } && !IsBlock(at))
            at = at.ParentElement;
        return at!;
    }

    /// <summary>The nearest element of a name around a node, the node itself included; null when there is none.</summary>
    public static IElement? Ancestor(INode node, params ReadOnlySpan<string> names)
    {
        for (var at = node as IElement ?? node.ParentElement; at is not null; at = at.ParentElement)
        {
            if (names.Contains(at.LocalName))
                return at;
        }

        return null;
    }

    /// <summary>Whether an element holds another one of the names.</summary>
    public static bool Holds(IElement element, params ReadOnlySpan<string> names) => First(element, names) is not null;

    /// <summary>The first element of one of the names inside an element; null when there is none.</summary>
    public static IElement? First(IElement element, params ReadOnlySpan<string> names)
    {
        foreach (var node in element.Walk())
        {
            if (node is IElement inner && names.Contains(inner.LocalName))
                return inner;
        }

        return null;
    }

    /// <summary>Whether an element holds blocks directly.</summary>
    public static bool HoldsBlocks(IElement element)
    {
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (IsBlock(children[i]))
                return true;
        }

        return false;
    }

    /// <summary>Puts the children of an element in its place.</summary>
    public static void Unwrap(IElement element)
    {
        if (element.Parent is not { } parent)
            return;

        while (element.FirstChild is { } child)
            parent.InsertBefore(child, element);
        parent.RemoveChild(element);
    }

    /// <summary>The next sibling that is not blank text and not a comment.</summary>
    public static INode? Next(INode node) => Sibling(node, +1);

    /// <summary>The previous sibling that is not blank text and not a comment.</summary>
    public static INode? Previous(INode node) => Sibling(node, -1);

    /// <summary>The siblings behind a node that are neither blank text nor comments. They must not change meanwhile.</summary>
    public static IEnumerable<INode> Following(INode node)
    {
        if (node.Parent is not { } parent)
            yield break;

        var siblings = parent.ChildNodes;
        for (var i = SiblingPlace.Of(siblings, node) + 1; i < siblings.Length; i++)
        {
            if (!IsFiller(siblings[i]))
                yield return siblings[i];
        }
    }

    private static bool IsFiller(INode node) => node is IComment || (node is IText text && string.IsNullOrWhiteSpace(text.Data));

    private static INode? Sibling(INode node, int step)
    {
        if (node.Parent is not { } parent)
            return null;

        var siblings = parent.ChildNodes;
        for (var i = SiblingPlace.Of(siblings, node) + step; i >= 0 && i < siblings.Length; i += step)
        {
            if (!IsFiller(siblings[i]))
                return siblings[i];
        }

        return null;
    }
}
