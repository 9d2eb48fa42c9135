using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Outline;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>Fixes that stand together.</summary>
/// <param name="Roof">The section over them, or null.</param>
internal sealed record GroupDraft(Section? Roof)
{
    public List<SourceBlock> Body { get; } = [];

    public List<FixDraft> Fixes { get; } = [];
}
