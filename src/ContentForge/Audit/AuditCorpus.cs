using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup.Signatures;
using ContentForge.Stages;

namespace ContentForge.Audit;

/// <summary>The articles of an audit, as the duplicate finder sees them.</summary>
/// <param name="Files">How many files there were; more than sketches if some could not be used.</param>
/// <param name="Sketches">The articles.</param>
/// <param name="Diagnostics">The findings about the files.</param>
internal sealed record AuditCorpus(int Files, IReadOnlyList<DocumentSketch> Sketches, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The articles with what a search for recurring pieces needs; empty where nobody will search.</summary>
    public ImmutableArray<MappedArticle<SketchedArticle>> Articles { get; init; } = [];
}
