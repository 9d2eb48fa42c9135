using System.Collections.Immutable;

namespace ContentForge.Core.Diagnostics;

/// <summary>Everything a build has to say about itself.</summary>
/// <param name="Counts">What became of the articles.</param>
/// <param name="Families">Groups of copies that were merged.</param>
/// <param name="Series">Groups of articles that differ only by a device, a version or a code.</param>
/// <param name="Pages">Files in the published site.</param>
/// <param name="Removals">What cleaning took out.</param>
/// <param name="Stages">What each stage cost, in the order of the stages.</param>
/// <param name="Elapsed">The time on the clock.</param>
/// <param name="Diagnostics">All findings, in report order.</param>
public sealed record BuildReport(
    ArticleCounts Counts,
    int Families,
    int Series,
    int Pages,
    RemovalReport Removals,
    ImmutableArray<StageTiming> Stages,
    TimeSpan Elapsed,
    ImmutableArray<Diagnostic> Diagnostics);

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

/// <summary>What one stage of a run cost.</summary>
/// <param name="Name">The stage as a verb, such as <c>clean</c>.</param>
/// <param name="Items">How many files, articles or pages went through it.</param>
/// <param name="Busy">The time spent in it, summed over all threads; more than the time on the clock when threads share the work.</param>
public sealed record StageTiming(string Name, int Items, TimeSpan Busy);

/// <summary>What a build removed from its articles, counted in several ways.</summary>
/// <param name="ByClass">By what it was, most pieces first.</param>
/// <param name="ByRule">By the rule that found it, most pieces first.</param>
/// <param name="ByNetwork">Advertisements, trackers and paid links by the domain they lead to, most pieces first.</param>
/// <param name="Articles">Each article that lost something, the largest share first.</param>
/// <param name="Recurring">What unrelated articles share, the most common first.</param>
public sealed record RemovalReport(
    ImmutableArray<RemovalTotal> ByClass,
    ImmutableArray<RemovalTotal> ByRule,
    ImmutableArray<RemovalTotal> ByNetwork,
    ImmutableArray<ArticleJunk> Articles,
    ImmutableArray<RecurringPiece> Recurring)
{
    /// <summary>Nothing was removed.</summary>
    public static RemovalReport Empty { get; } = new([], [], [], [], []);
}

/// <summary>How much of one kind of junk was removed from all articles together.</summary>
/// <param name="Name">The class, the rule or the domain that is counted.</param>
/// <param name="Count">How many pieces.</param>
/// <param name="Characters">How many characters of text they held, white space not counted.</param>
public sealed record RemovalTotal(string Name, int Count, long Characters);

/// <summary>How much of one article was junk. Characters are those of its text, white space not counted.</summary>
/// <param name="File">The file, relative to the input folder.</param>
/// <param name="Pieces">How many pieces were removed.</param>
/// <param name="Removed">How many characters went with them.</param>
/// <param name="Kept">How many are left.</param>
public sealed record ArticleJunk(string File, int Pieces, int Removed, int Kept)
{
    /// <summary>The removed share of the text, 0 to 1; 0 for an article without any text.</summary>
    public double Share => Removed + Kept == 0 ? 0 : (double)Removed / (Removed + Kept);
}

/// <summary>Something that unrelated articles share and that was therefore taken out of them.</summary>
/// <param name="Text">Its text; empty for a picture or film without one.</param>
/// <param name="Url">The address of a picture or film, or null.</param>
/// <param name="Reason">In how many unrelated articles it was found.</param>
/// <param name="Articles">How many articles it was taken out of, copies included.</param>
public sealed record RecurringPiece(string Text, string? Url, string Reason, int Articles);
