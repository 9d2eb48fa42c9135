using System.Collections.Immutable;

namespace ContentForge.Core.Diagnostics;

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
