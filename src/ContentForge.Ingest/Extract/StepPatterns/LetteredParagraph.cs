using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.StepPatterns;

/// <summary>A paragraph that opens with <c>a)</c> or <c>a.</c></summary>
internal sealed class LetteredParagraph : IStepPattern
{
    public StepMarker? Match(SourceBlock block, Vocabulary words)
    {
        var text = block.Plain.AsSpan();
        var length = MarkerText.LetterLength(text, out var number);
        return length == 0
            ? null
            : new StepMarker(StepFamily.Letter, number, text[..length].ToString(), MarkerText.SkipBlanks(text, length), StepEvidence.NumberedParagraphs);
    }
}
