using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>What to do in a step when a condition holds.</summary>
/// <param name="Condition">The condition in the source's words, or null when the platforms say it all.</param>
/// <param name="AppliesTo">The platforms of the branch.</param>
/// <param name="Steps">What to do, numbered from 1.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record StepBranch(string? Condition, AppliesTo AppliesTo, ImmutableArray<Step> Steps, Provenance Source)
{
    /// <summary>What to do, numbered from 1.</summary>
    /// <exception cref="ArgumentException">The ordinals do not run 1..n.</exception>
    public ImmutableArray<Step> Steps { get; init => field = Guard.Numbered(value, step => step.Ordinal); } = Guard.Numbered(Steps, step => step.Ordinal);
}
