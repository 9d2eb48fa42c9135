namespace ContentForge.Audit;

/// <summary>One place of something that recurs.</summary>
/// <param name="File">The article.</param>
/// <param name="Line">The line of its source, from 1.</param>
public sealed record RecurringPlace(string File, int Line);
