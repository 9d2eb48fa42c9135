using ContentForge.Ingest.Extraction.Blocks;
using ContentForge.Ingest.Extraction.Outline;

namespace ContentForge.Ingest.Extraction.Assembly;

/// <summary>Fixes that stand together.</summary>
/// <param name="Roof">The section over them, or null.</param>
internal sealed record GroupDraft(Section? Roof)
{
    public List<SourceBlock> Body { get; } = [];

    public List<FixDraft> Fixes { get; } = [];
}
