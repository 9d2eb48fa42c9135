using AngleSharp.Dom;

namespace ContentForge.Ingest.Dom;

/// <summary>
/// Walks over trees of foreign depth and width. They do not recurse, and they go by child index: in AngleSharp the next sibling of a
/// node is found by a search through all children of its parent.
/// </summary>
internal static class NodeWalk
{
    /// <summary>The descendants of a node in document order. The tree must not change during the walk.</summary>
    public static Descendants Walk(this INode root) => new(root);

    /// <summary>The descendant elements of a node with their depth below it; children have 1.</summary>
    public static IEnumerable<(IElement Element, int Depth)> WalkWithDepth(this INode root)
    {
        using var walk = root.Walk().GetEnumerator();
        while (walk.MoveNext())
        {
            if (walk.Current is IElement element)
                yield return (element, walk.Depth);
        }
    }

    /// <summary>The descendant elements of a node in document order. The tree must not change during the walk.</summary>
    public static IEnumerable<IElement> WalkElements(this INode root)
    {
        foreach (var node in root.Walk())
        {
            if (node is IElement element)
                yield return element;
        }
    }
}
