namespace ContentForge.Core.Diagnostics;

/// <summary>What became of every article file that was found. Nothing disappears: the four outcomes add up to <paramref name="Read"/>.</summary>
/// <param name="Read">Article files found in the input folder.</param>
/// <param name="Published">Articles with a page of their own.</param>
/// <param name="Merged">Copies of a published article; their addresses redirect to it.</param>
/// <param name="Quarantined">Articles with nothing left after cleaning; listed, not published.</param>
/// <param name="Rejected">Files that could not be used; each has a diagnostic.</param>
public sealed record ArticleCounts(int Read, int Published, int Merged, int Quarantined, int Rejected)
{
    /// <summary>Whether the outcomes add up.</summary>
    public bool IsBalanced => Read == Published + Merged + Quarantined + Rejected;
}
