namespace ContentForge.Dedup.Results;

/// <summary>Why a member of a family is the canonical one.</summary>
/// <param name="Criterion">The first criterion that singled it out.</param>
/// <param name="Detail">The values that were compared, in words.</param>
public sealed record CanonicalReason(CanonicalCriterion Criterion, string Detail);
