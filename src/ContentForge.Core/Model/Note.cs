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

/// <summary>What a note wants from the reader.</summary>
public enum NoteKind
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Makes it easier.</summary>
    Tip,

    /// <summary>Needed for success.</summary>
    Important,

    /// <summary>Something may go wrong.</summary>
    Caution,

    /// <summary>Data or hardware may be lost.</summary>
    Warning,

    /// <summary>Applies only if something holds: "If you do not see …".</summary>
    Condition,
}

/// <summary>Where a note stands relative to the instruction of its step.</summary>
public enum NotePlacement
{
    /// <summary>To be read first.</summary>
    Before,

    /// <summary>Belongs to the instruction.</summary>
    Within,

    /// <summary>To be read afterwards.</summary>
    After,
}
