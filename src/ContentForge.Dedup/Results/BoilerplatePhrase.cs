namespace ContentForge.Dedup.Results;

/// <summary>Words that many unrelated articles share.</summary>
/// <param name="Text">The words, folded.</param>
/// <param name="Groups">In how many groups of similar articles they occur.</param>
public sealed record BoilerplatePhrase(string Text, int Groups);
