using AngleSharp.Dom;
using ContentForge.Ingest.Reading;

namespace ContentForge.Ingest.Cleaning;

/// <summary>The first and the last blocks of an article, where sites put what is about the article and not of it.</summary>
/// <param name="Head">The first blocks.</param>
/// <param name="Tail">The last blocks; none of them is in <paramref name="Head"/>.</param>
internal sealed record ArticleEdges(IReadOnlyList<IElement> Head, IReadOnlyList<IElement> Tail)
{
    private const int HeadBlocks = 8;
    private const int TailBlocks = 16;

    /// <summary>All blocks at either end.</summary>
    public IEnumerable<IElement> Blocks => Head.Concat(Tail);

    /// <summary>Finds the blocks that hold text or pictures and no other block.</summary>
    public static ArticleEdges Of(IElement body)
    {
        var blocks = body.WalkElements().Where(element => Markup.IsBlock(element) && !element.Children.Any(Markup.IsBlock) && !Texts.IsBlank(element)).ToList();
        return new ArticleEdges(blocks[..Math.Min(HeadBlocks, blocks.Count)], blocks[Math.Min(blocks.Count, Math.Max(HeadBlocks, blocks.Count - TailBlocks))..]);
    }
}
