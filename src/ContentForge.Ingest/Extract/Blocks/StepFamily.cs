namespace ContentForge.Ingest.Extract.Blocks;

/// <summary>Markers that can follow one another in one run.</summary>
internal enum StepFamily
{
    Number,
    Label,
    Letter,
    Roman,
    Bullet,
}
