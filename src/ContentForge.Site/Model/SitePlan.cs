using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Model;

/// <summary>A site that is ready to be written.</summary>
/// <param name="Files">Its files, ordered by path, each path once.</param>
/// <param name="Diagnostics">What was found while planning, in report order.</param>
public sealed record SitePlan(ImmutableArray<PlannedFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is nothing that forbids publishing.</summary>
    public bool CanBePublished => !Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.TemplateError || diagnostic.Code == DiagnosticCodes.BrokenConfiguration);
}
