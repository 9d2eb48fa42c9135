using ContentForge.Ingest.Extract.Blocks;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>A block that is no item, or a whole run.</summary>
internal readonly record struct RunPart(SourceBlock? Block, StepRun? Run)
{
    public static RunPart Of(SourceBlock block) => new(block, null);

    public static RunPart Of(StepRun run) => new(null, run);
}
