using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.StepPatterns;

/// <summary>An item of a list without numbers, or a paragraph that opens with a bullet sign or an arrow. Whether bullets are steps the context tells.</summary>
internal sealed class BulletItem : IStepPattern
{
    public StepMarker? Match(SourceBlock block, Vocabulary words)
    {
        if (MarkerText.IsArrow(block.Plain))
            return Of(StepFamily.Arrow, MarkerText.SkipBlanks(block.Plain, block.Plain is [_, '\uFE0F', ..] ? 2 : 1));
        if (block.Kind is SourceBlockKind.Item)
            return Of(StepFamily.Bullet, 0);
        return block.Plain is ['•' or '●' or '▪' or '■' or '◆' or '➤' or '►', ..] text ? Of(StepFamily.Bullet, MarkerText.SkipBlanks(text, 1)) : null;
    }

    private static StepMarker Of(StepFamily family, int textStart) => new(family, 0, "", textStart, StepEvidence.Bullets);
}
