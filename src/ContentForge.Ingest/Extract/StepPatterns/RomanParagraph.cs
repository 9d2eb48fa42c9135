using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.StepPatterns;

/// <summary>A paragraph that opens with <c>i.</c>, <c>ii.</c>, <c>iii.</c></summary>
internal sealed class RomanParagraph : IStepPattern
{
    public StepMarker? Match(SourceBlock block, Vocabulary words)
    {
        var text = block.Plain.AsSpan();
        var length = MarkerText.RomanLength(text, out var number);
        return length == 0
            ? null
            : new StepMarker(StepFamily.Roman, number, text[..length].ToString(), MarkerText.SkipBlanks(text, length), StepEvidence.NumberedParagraphs);
    }
}
