using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>One remedy. It may be prose alone: then there are no procedures and the body says it all.</summary>
/// <param name="Id">Stable over re-ordering: a hash of the article and the text. Usable as an anchor.</param>
/// <param name="Ordinal">Its place in the article, from 1.</param>
/// <param name="SourceMarker">The marker of its heading as the source wrote it, such as <c>Fix 3:</c>, or null.</param>
/// <param name="Title">Its heading without the marker.</param>
/// <param name="AppliesTo">The platforms it is for.</param>
/// <param name="Body">What stands before its first procedure.</param>
/// <param name="Procedures">Its runs of steps, in source order.</param>
/// <param name="Origin">Who speaks.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Fix(
    string Id,
    int Ordinal,
    string? SourceMarker,
    string Title,
    AppliesTo AppliesTo,
    ImmutableArray<Block> Body,
    ImmutableArray<Procedure> Procedures,
    FixOrigin Origin,
    Provenance Source)
{
    /// <summary>Its place in the article, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ordinal is below 1.</exception>
    public int Ordinal { get; init => field = Guard.Positive(value); } = Guard.Positive(Ordinal);

    /// <summary>Its heading without the marker.</summary>
    /// <exception cref="ArgumentException">The title is blank.</exception>
    public string Title { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Title);

    /// <summary>The id of the cause that it is for, among those of the article's problems; null where the source names none.</summary>
    public string? CauseId { get; init; }

    /// <summary>How long it takes, or null where the source does not say.</summary>
    public TimeNeeded? TimeNeeded { get; init; }
}

/// <summary>Who speaks in a fix.</summary>
public enum FixOrigin
{
    /// <summary>The author of the article.</summary>
    Editorial,

    /// <summary>A vendor who sells the product that the fix uses.</summary>
    VendorPromotion,
}

/// <summary>How long something takes, where the source says so.</summary>
/// <param name="Text">The words of the source, such as <c>15-20 minutes</c>.</param>
/// <param name="AtLeast">The shortest time they mean; zero for "up to".</param>
/// <param name="AtMost">The longest time they mean.</param>
public sealed record TimeNeeded(string Text, TimeSpan AtLeast, TimeSpan AtMost)
{
    /// <summary>The longest time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero, or shorter than the shortest.</exception>
    public TimeSpan AtMost { get; init; } =
        AtMost >= AtLeast && AtMost > TimeSpan.Zero ? AtMost : throw new ArgumentOutOfRangeException(
            nameof(AtMost), "The longest time is zero, or shorter than the shortest.");
}

/// <summary>
/// Fixes that stand together. Whether they are alternatives or a sequence is a property of the group, not of the words in their
/// headings: sources use "Step 1", "Part 1" and "Option 1" for both.
/// </summary>
/// <param name="Title">The heading of the group, or null when the source has none.</param>
/// <param name="Mode">How the fixes relate.</param>
/// <param name="FixIds">The ids of its fixes, in order.</param>
/// <param name="Body">What stands under the group's heading before its first fix.</param>
public sealed record FixGroup(string? Title, GroupMode Mode, ImmutableArray<string> FixIds, ImmutableArray<Block> Body)
{
    /// <summary>The ids of its fixes, at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ImmutableArray<string> FixIds { get; init => field = Guard.NotEmpty(value); } = Guard.NotEmpty(FixIds);

    /// <summary>Where its heading stands in the source; null when it has none.</summary>
    public Provenance? Source { get; init; }
}

/// <summary>How the fixes of a group relate.</summary>
public enum GroupMode
{
    /// <summary>Each fix can solve the problem alone; the reader tries them in turn.</summary>
    Alternatives,

    /// <summary>All of them are done, in order.</summary>
    Sequence,
}
