using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Clean.Recurrence;

/// <summary>
/// What the search for recurring pieces keeps of an article: some bytes for each word outside of its steps. Steps are not in it, so
/// nothing that a step says can ever be found to recur.
/// </summary>
public sealed class RecurrenceSketch
{
    private RecurrenceSketch(ImmutableArray<SketchedBlock> blocks, ImmutableArray<ulong> embeds)
    {
        Blocks = blocks;
        Embeds = embeds;
    }

    /// <summary>The blocks in reading order.</summary>
    internal ImmutableArray<SketchedBlock> Blocks { get; }

    /// <summary>The films and frames, wherever they stand.</summary>
    internal ImmutableArray<ulong> Embeds { get; }

    /// <summary>Sketches an article; a function of it.</summary>
    public static RecurrenceSketch Of(HelpArticle article)
    {
        var embeds = ArticleMedia.Of(article).Select(RecurrencePiece.Of).Where(piece => piece.Kind == RecurrencePieceKind.Embed);
        return new RecurrenceSketch(
            [.. ArticleBlocks.Of(article).Select(placed => Sketch(placed.Block, placed.IsInFix))], [.. embeds.Select(piece => piece.Id).Distinct()]);
    }

    private static SketchedBlock Sketch(Block block, bool isInFix) => RecurrencePiece.Of(block) is { } piece
        ? new SketchedBlock(piece.Id, piece.Kind, piece.Words(), isInFix)
        : new SketchedBlock(0, RecurrencePieceKind.Text, [], isInFix);
}

/// <summary>One block of an article, for counting.</summary>
/// <param name="Id">What it is compared by; 0 for a block that never recurs.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Words">Its words as <see cref="RecurrencePiece.Words"/> gives them.</param>
/// <param name="IsInFix">Whether it belongs to a fix or to an answer.</param>
internal readonly record struct SketchedBlock(ulong Id, RecurrencePieceKind Kind, ImmutableArray<uint> Words, bool IsInFix);
