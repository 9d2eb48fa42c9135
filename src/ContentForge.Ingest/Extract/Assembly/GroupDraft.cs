using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Outline;
using ContentForge.Ingest.Extract.Steps;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>Fixes that stand together.</summary>
/// <param name="Roof">The section over them, or null.</param>
internal sealed record GroupDraft(Section? Roof)
{
    public List<SourceBlock> Body { get; } = [];

    public List<FixDraft> Fixes { get; } = [];
}

/// <summary>The sections that make one fix.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Opening">The section that opens it.</param>
internal sealed record FixDraft(string Title, Section Opening)
{
    /// <summary>The sections below it.</summary>
    public List<Section> Below { get; } = [];
}

/// <summary>A procedure while its fix is assembled.</summary>
internal sealed record ProcedureDraft(StepRun Run)
{
    public SourceBlock? LeadIn { get; init; }

    public Section? Heading { get; set; }

    public List<SourceBlock> Body { get; } = [];

    public List<SourceBlock> Result { get; } = [];
}
