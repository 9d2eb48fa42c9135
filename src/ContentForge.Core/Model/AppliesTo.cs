using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>What an article, fix, procedure or branch is valid for. Empty means that the source does not say: never guessed.</summary>
/// <param name="Platforms">The systems, in the order of their first mention, each once.</param>
public sealed record AppliesTo(ImmutableArray<Platform> Platforms)
{
    /// <summary>The source does not say.</summary>
    public static AppliesTo Unknown { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(AppliesTo? other) => other is not null && Platforms.SequenceEqual(other.Platforms);

    /// <inheritdoc/>
    public override int GetHashCode() => Platforms.Length;
}
