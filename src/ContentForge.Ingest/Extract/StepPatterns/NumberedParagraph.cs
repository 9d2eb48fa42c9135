using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.StepPatterns;

/// <summary>A paragraph that opens with <c>1.</c>, <c>1)</c> or <c>(1)</c>, whether the number is bold or not.</summary>
internal sealed class NumberedParagraph : IStepPattern
{
    public StepMarker? Match(SourceBlock block, Vocabulary words)
    {
        var text = block.Plain.AsSpan();
        var length = MarkerText.NumberLength(text, out var number);
        return length == 0
            ? null
            : new StepMarker(StepFamily.Number, number, text[..length].ToString(), MarkerText.SkipBlanks(text, length), StepEvidence.NumberedParagraphs);
    }
}
