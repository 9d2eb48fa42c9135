namespace ContentForge.Dedup.Results;

/// <summary>Words of one text that stand where another text has other words, every time.</summary>
/// <param name="From">The words, folded.</param>
/// <param name="To">The words in the other text, folded.</param>
/// <param name="Count">How often.</param>
public sealed record Substitution(string From, string To, int Count);
