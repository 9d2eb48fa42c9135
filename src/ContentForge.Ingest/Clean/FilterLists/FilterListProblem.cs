namespace ContentForge.Ingest.Clean.FilterLists;

/// <summary>A line of a filter list that cannot be understood.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">Why not.</param>
internal sealed record FilterListProblem(int Line, string Message);
