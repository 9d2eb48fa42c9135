using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>A question and its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Faq(string Question, ImmutableArray<Block> Answer, Provenance Source)
{
    /// <summary>The question.</summary>
    /// <exception cref="ArgumentException">The question is blank.</exception>
    public string Question { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Question);
}
