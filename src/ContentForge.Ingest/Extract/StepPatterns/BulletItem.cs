using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.StepPatterns;

/// <summary>An item of a list without numbers, or a paragraph that opens with a bullet sign. Whether bullets are steps the context tells.</summary>
internal sealed class BulletItem : IStepPattern
{
    public StepMarker? Match(SourceBlock block, Vocabulary words)
    {
        if (block.Kind is SourceBlockKind.Item)
            return Of(0);
        return block.Plain is ['•' or '●' or '▪' or '■' or '◆' or '➤' or '►', ..] text ? Of(MarkerText.SkipBlanks(text, 1)) : null;
    }

    private static StepMarker Of(int textStart) => new(StepFamily.Bullet, 0, "", textStart, StepEvidence.Bullets);
}
