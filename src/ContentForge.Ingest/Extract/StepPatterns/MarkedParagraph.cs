using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.StepPatterns;

/// <summary>A paragraph that opens with a number or a letter and a mark: <c>1.</c>, <c>(1)</c>, <c>ii.</c>, <c>a)</c>, whether it is bold or not.</summary>
/// <param name="family">What it counts with.</param>
/// <param name="lengthOf">How long the marker is that a text opens with; 0 when there is none.</param>
internal sealed class MarkedParagraph(StepFamily family, MarkerLength lengthOf) : IStepPattern
{
    public StepMarker? Match(SourceBlock block, Vocabulary words)
    {
        var text = block.Plain.AsSpan();
        var length = lengthOf(text, out var number);
        return length == 0 ? null : new StepMarker(family, number, text[..length].ToString(), MarkerText.SkipBlanks(text, length), StepEvidence.NumberedParagraphs);
    }
}

/// <summary>Reads the marker that a text opens with.</summary>
/// <param name="text">The text.</param>
/// <param name="number">Its place as the author counted.</param>
/// <returns>Its length; 0 when there is none.</returns>
internal delegate int MarkerLength(ReadOnlySpan<char> text, out int number);
