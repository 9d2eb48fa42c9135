namespace ContentForge.Core.Diagnostics;

/// <summary>How much of one kind of junk was removed from all articles together.</summary>
/// <param name="Name">The class, the rule or the domain that is counted.</param>
/// <param name="Count">How many pieces.</param>
/// <param name="Characters">How many characters of text they held, white space not counted.</param>
public sealed record RemovalTotal(string Name, int Count, long Characters);
