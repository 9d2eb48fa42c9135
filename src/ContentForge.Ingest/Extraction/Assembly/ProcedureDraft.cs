using ContentForge.Ingest.Extraction.Blocks;
using ContentForge.Ingest.Extraction.Outline;
using ContentForge.Ingest.Extraction.Steps;

namespace ContentForge.Ingest.Extraction.Assembly;

/// <summary>A procedure while its fix is assembled.</summary>
internal sealed record ProcedureDraft(StepRun Run)
{
    public SourceBlock? LeadIn { get; init; }

    public Section? Heading { get; set; }

    public List<SourceBlock> Body { get; } = [];

    public List<SourceBlock> Result { get; } = [];
}
