using System.Collections.Immutable;

namespace ContentForge.Core.Model;

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
