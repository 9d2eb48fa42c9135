namespace ContentForge.Core.Model;

/// <summary>One reason why a problem happens.</summary>
/// <param name="Id">Stable over re-ordering: a hash of the article and the text. Fixes name their cause by it.</param>
/// <param name="Text">The reason.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Cause(string Id, RichText Text, Provenance Source)
{
    /// <summary>The reason.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public RichText Text { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Text);
}
