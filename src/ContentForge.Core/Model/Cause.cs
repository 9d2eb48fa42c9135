namespace ContentForge.Core.Model;

/// <summary>One reason why a problem happens.</summary>
/// <param name="Text">The reason.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Cause(RichText Text, Provenance Source);
