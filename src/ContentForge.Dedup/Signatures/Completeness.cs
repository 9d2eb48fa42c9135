namespace ContentForge.Dedup.Signatures;

/// <summary>How much an article holds. Compared by fixes, then steps, then images.</summary>
public sealed record Completeness(int Fixes, int Steps, int Images)
{
    internal (int Fixes, int Steps, int Images) Rank => (Fixes, Steps, Images);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Fixes} fixes, {Steps} steps, {Images} images");
}
