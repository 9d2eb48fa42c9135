using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.StepPatterns;

/// <summary>One way of writing steps.</summary>
internal interface IStepPattern
{
    /// <summary>The marker of a block, or null when it is not written in this way.</summary>
    StepMarker? Match(SourceBlock block, Vocabulary words);
}
