using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>
/// What stands behind a block, up to the end of the article. A place that keeps one tail keeps those of all blocks before it, so it is
/// looked for once: a page that says "Related articles" a thousand times is not read a thousand times.
/// </summary>
/// <param name="body">The article.</param>
/// <param name="keeps">Whether so many sentences, or what a node holds, keep a tail.</param>
internal sealed class TailScan(IElement body, Func<INode, int, bool> keeps)
{
    /// <summary>The last place known that keeps the tail of everything before it.</summary>
    private INode? _keeper;

    /// <summary>A block and everything behind it; null when something there keeps it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="sentences">Counts the sentences of a node.</param>
    public List<INode>? From(IElement block, Func<INode, int> sentences)
    {
        if (_keeper is not null && IsBehind(_keeper, block))
            return null;

        var tail = new List<INode> { block };
        for (INode at = block; at != body && at.Parent is { } parent; at = parent)
            tail.AddRange(Markup.Following(at));

        var count = 0;
        for (var i = tail.Count - 1; i > 0; i--)
        {
            count += sentences(tail[i]);
            if (!keeps(tail[i], count))
                continue;
            _keeper = tail[i];
            return null;
        }

        return tail;
    }

    /// <summary>Whether a node is one of those that follow a block or something around it.</summary>
    private bool IsBehind(INode node, INode block)
    {
        for (var at = block; at != body && at.Parent is { } parent; at = parent)
        {
            if (parent == node.Parent)
                return SiblingPlace.Of(parent.ChildNodes, node) > SiblingPlace.Of(parent.ChildNodes, at);
        }

        return false;
    }
}
