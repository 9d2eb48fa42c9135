namespace ContentForge.Core.Diagnostics;

/// <summary>What one stage of a run cost.</summary>
/// <param name="Name">The stage as a verb, such as <c>clean</c>.</param>
/// <param name="Items">How many files, articles or pages went through it.</param>
/// <param name="Busy">The time spent in it, summed over all threads; more than the time on the clock when threads share the work.</param>
public sealed record StageTiming(string Name, int Items, TimeSpan Busy);
