namespace ContentForge.Core.Model;

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
