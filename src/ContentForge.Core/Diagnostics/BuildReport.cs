using System.Collections.Immutable;

namespace ContentForge.Core.Diagnostics;

/// <summary>Everything a build has to say about itself.</summary>
/// <param name="Counts">What became of the articles.</param>
/// <param name="Families">Groups of copies that were merged.</param>
/// <param name="Series">Groups of articles that differ only by a device, a version or a code.</param>
/// <param name="Pages">Files in the published site.</param>
/// <param name="Removals">What cleaning took out.</param>
/// <param name="Stages">What each stage cost, in the order of the stages.</param>
/// <param name="Elapsed">The time on the clock.</param>
/// <param name="Diagnostics">All findings, in report order.</param>
public sealed record BuildReport(
    ArticleCounts Counts,
    int Families,
    int Series,
    int Pages,
    RemovalReport Removals,
    ImmutableArray<StageTiming> Stages,
    TimeSpan Elapsed,
    ImmutableArray<Diagnostic> Diagnostics);
