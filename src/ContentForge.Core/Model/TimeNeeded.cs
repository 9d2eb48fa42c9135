namespace ContentForge.Core.Model;

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
