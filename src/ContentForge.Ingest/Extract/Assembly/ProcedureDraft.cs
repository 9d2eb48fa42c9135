using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Outline;
using ContentForge.Ingest.Extract.Steps;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>A procedure while its fix is assembled.</summary>
internal sealed record ProcedureDraft(StepRun Run)
{
    public SourceBlock? LeadIn { get; init; }

    public Section? Heading { get; set; }

    public List<SourceBlock> Body { get; } = [];

    public List<SourceBlock> Result { get; } = [];
}
