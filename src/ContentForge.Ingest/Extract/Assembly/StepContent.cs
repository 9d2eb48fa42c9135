using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>What a step gathers while it is assembled.</summary>
internal sealed class StepContent(SourceSpan span)
{
    public SourceSpan Span { get; private set; } = span;

    public List<SourceBlock> Details { get; } = [];

    public List<Note> Notes { get; } = [];

    public List<Media> Media { get; } = [];

    public ImmutableArray<Step>.Builder Substeps { get; } = ImmutableArray.CreateBuilder<Step>();

    public ImmutableArray<StepBranch>.Builder Branches { get; } = ImmutableArray.CreateBuilder<StepBranch>();

    public void Cover(SourceSpan other) => Span = Span.Union(other);

    public void AddDetail(SourceBlock block)
    {
        Details.Add(block);
        Cover(block.Span);
    }
}
