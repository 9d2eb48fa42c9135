using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.StepPatterns;

/// <summary>An item of a numbered list.</summary>
internal sealed class OrderedListItem : IStepPattern
{
    public StepMarker? Match(SourceBlock block, Vocabulary words)
    {
        if (block.Kind is not SourceBlockKind.Item || block.Marker is not { Length: > 0 } marker || MarkerText.IsRange(block.Plain))
            return null;

        var length = MarkerText.NumberLength(marker, out var number);
        if (length > 0)
            return Of(StepFamily.Number, number, marker);
        if (MarkerText.RomanLength(marker, out number) > 0)
            return Of(StepFamily.Roman, number, marker);
        return MarkerText.LetterLength(marker, out number) > 0 ? Of(StepFamily.Letter, number, marker) : Of(StepFamily.Number, 1, marker);
    }

    private static StepMarker Of(StepFamily family, int number, string marker) => new(family, number, marker, 0, StepEvidence.OrderedList);
}
