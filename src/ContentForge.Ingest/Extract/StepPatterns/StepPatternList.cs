using System.Collections.Immutable;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.StepPatterns;

/// <summary>All ways of writing steps, the most telling first. A new way is one class and one line here.</summary>
internal static class StepPatternList
{
    private static readonly ImmutableArray<IStepPattern> All =
    [
        new LabelledStep(),
        new OrderedListItem(),
        new MarkedParagraph(StepFamily.Number, MarkerText.NumberLength),
        new MarkedParagraph(StepFamily.Roman, MarkerText.RomanLength),
        new MarkedParagraph(StepFamily.Letter, MarkerText.LetterLength),
        new BulletItem(),
    ];

    /// <summary>The marker of a block, or null when it has none.</summary>
    public static StepMarker? Match(SourceBlock block, Vocabulary words)
    {
        if (block.QuoteId > 0 || block.Kind is not (SourceBlockKind.Paragraph or SourceBlockKind.Item))
            return null;

        foreach (var pattern in All)
        {
            if (pattern.Match(block, words) is { } marker)
                return block.IsPiece && marker.Family is not StepFamily.Bullet ? marker with { Evidence = Core.Model.StepEvidence.InlineRun } : marker;
        }

        return null;
    }
}
