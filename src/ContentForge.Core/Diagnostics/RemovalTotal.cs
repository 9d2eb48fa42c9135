namespace ContentForge.Core.Diagnostics;

/// <summary>How much of one class of junk was removed from all articles together.</summary>
/// <param name="Class">The class, such as <c>ad</c> or <c>link farm</c>.</param>
/// <param name="Count">How many pieces.</param>
/// <param name="Characters">How many characters of source text they held.</param>
public sealed record RemovalTotal(string Class, int Count, long Characters);
