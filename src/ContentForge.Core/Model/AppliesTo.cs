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

/// <summary>A system that an article or a fix is about.</summary>
/// <param name="Family">The family, in its usual spelling: <c>Windows</c>, <c>macOS</c>, <c>Android</c>, <c>iPhone</c>, <c>Chrome</c>.</param>
/// <param name="Version">The version as the source gives it, such as <c>10</c>, or null.</param>
public sealed record Platform(string Family, string? Version = null)
{
    /// <summary>The family.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public string Family { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Family);

    /// <summary>Family and version in one.</summary>
    public override string ToString() => Version is null ? Family : $"{Family} {Version}";
}
