using ContentForge.Ingest.Extraction.Blocks;
using ContentForge.Ingest.Extraction.Words;

namespace ContentForge.Ingest.Extraction.StepPatterns;

/// <summary>One way of writing steps.</summary>
internal interface IStepPattern
{
    /// <summary>The marker of a block, or null when it is not written in this way.</summary>
    StepMarker? Match(SourceBlock block, Vocabulary words);
}
