namespace ContentForge.Core.Model;

/// <summary>Advice that is no action.</summary>
/// <param name="Kind">What it wants from the reader.</param>
/// <param name="Text">The advice without its label.</param>
/// <param name="Placement">Where it stands relative to the instruction of its step.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Note(NoteKind Kind, RichText Text, NotePlacement Placement, Provenance Source)
{
    /// <summary>The advice without its label.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public RichText Text { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Text);
}
