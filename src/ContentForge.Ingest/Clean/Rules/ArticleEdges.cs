using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>The first and the last blocks of an article, where sites put what is about the article and not of it.</summary>
/// <param name="Head">The first blocks.</param>
/// <param name="Tail">The last blocks; none of them is in <paramref name="Head"/>.</param>
internal sealed record ArticleEdges(IReadOnlyList<IElement> Head, IReadOnlyList<IElement> Tail)
{
    /// <summary>Chosen: title, byline, date, breadcrumb, share bar and the first paragraph, with room for two more.</summary>
    private const int HeadBlocks = 8;

    /// <summary>Chosen: twice as many, since sites put more below an article than above it.</summary>
    private const int TailBlocks = 16;

    /// <summary>All blocks at either end.</summary>
    public IEnumerable<IElement> Blocks => Head.Concat(Tail);

    /// <summary>Finds the blocks that hold text or pictures and no other block. Only the ends of the article are looked at.</summary>
    public static ArticleEdges Of(IElement body)
    {
        var head = Innermost(body, +1).Take(HeadBlocks).ToList();
        var tail = Innermost(body, -1).Take(TailBlocks).TakeWhile(block => !head.Contains(block)).Reverse();
        return new ArticleEdges(head, [.. tail]);
    }

    /// <summary>The innermost blocks in document order, or against it.</summary>
    private static IEnumerable<IElement> Innermost(IElement body, int step)
    {
        var path = new Stack<(INodeList Nodes, int Next)>();
        path.Push(Enter(body));
        while (path.TryPop(out var at))
        {
            if (at.Next < 0 || at.Next >= at.Nodes.Length)
                continue;

            path.Push((at.Nodes, at.Next + step));
            if (at.Nodes[at.Next] is not IElement element)
                continue;
            if (!Markup.IsBlock(element) || Markup.HoldsBlocks(element))
                path.Push(Enter(element));
            else if (!Texts.IsBlank(element))
                yield return element;
        }

        (INodeList Nodes, int Next) Enter(IElement element) => (element.ChildNodes, step > 0 ? 0 : element.ChildNodes.Length - 1);
    }
}
