using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Check;

/// <summary>What a check has found.</summary>
/// <param name="Files">How many files it has read.</param>
/// <param name="Pages">How many of them are pages.</param>
/// <param name="Links">How many addresses it has followed.</param>
/// <param name="Findings">What is wrong, in report order. An error means that something does not work; a warning, that it could be better.</param>
public sealed record SiteCheckResult(int Files, int Pages, int Links, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Whether something does not work.</summary>
    public bool IsBroken => Findings.Any(finding => finding.Severity == Severity.Error);
}
