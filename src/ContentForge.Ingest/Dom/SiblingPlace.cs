using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using ContentForge.Core;

namespace ContentForge.Ingest.Dom;

/// <summary>
/// The places of nodes among their siblings. AngleSharp finds one by a search from the first sibling on, for each neighbour anew. Rules
/// go through an article in its order, so here the search begins where the last one among the same siblings ended.
/// </summary>
internal static class SiblingPlace
{
    /// <summary>Among so few siblings nothing has to be remembered.</summary>
    private const int Few = 32;

    private static readonly ConditionalWeakTable<INodeList, StrongBox<int>> LastFound = [];

    /// <summary>The place of a node among its siblings, from 0.</summary>
    /// <param name="siblings">The children of the node's parent.</param>
    /// <param name="node">The node.</param>
    public static int Of(INodeList siblings, INode node)
    {
        if (siblings.Length <= Few)
            return Search(siblings, node, 0);

        var last = LastFound.GetOrCreateValue(siblings);
        var start = Math.Min(last.Value, siblings.Length - 1);
        last.Value = Search(siblings, node, start);
        WorkBudget.Current.Spend(Math.Abs(last.Value - start));
        return last.Value;
    }

    /// <summary>The node right before another one, whatever it is; null when there is none.</summary>
    public static INode? Before(INode node) => Beside(node, -1);

    /// <summary>The node right behind another one, whatever it is; null when there is none.</summary>
    public static INode? Behind(INode node) => Beside(node, +1);

    private static INode? Beside(INode node, int step)
    {
        if (node.Parent is not { ChildNodes: var siblings })
            return null;

        var at = Of(siblings, node) + step;
        return at >= 0 && at < siblings.Length ? siblings[at] : null;
    }

    /// <summary>Searches in both directions from a place on.</summary>
    private static int Search(INodeList siblings, INode node, int from)
    {
        for (int below = from, above = from + 1; below >= 0 || above < siblings.Length; below--, above++)
        {
            if (below >= 0 && siblings[below] == node)
                return below;
            if (above < siblings.Length && siblings[above] == node)
                return above;
        }

        throw new ArgumentException("The node is no child of its parent.", nameof(node));
    }
}
