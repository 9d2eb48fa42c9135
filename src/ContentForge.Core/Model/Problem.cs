using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>What is broken.</summary>
/// <param name="Text">The symptom in the words of the source.</param>
/// <param name="ErrorCodes">Codes that the reader may see, such as <c>0x80070005</c>, each once, in source order.</param>
/// <param name="Causes">Why it happens, where the source says so.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Problem(string Text, ImmutableArray<string> ErrorCodes, ImmutableArray<Cause> Causes, Provenance Source)
{
    /// <summary>The symptom in the words of the source.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public string Text { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Text);
}

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
