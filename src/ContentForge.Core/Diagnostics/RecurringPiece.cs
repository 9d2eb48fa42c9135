namespace ContentForge.Core.Diagnostics;

/// <summary>Something that unrelated articles share and that was therefore taken out of them.</summary>
/// <param name="Text">Its text; empty for a picture or film without one.</param>
/// <param name="Url">The address of a picture or film, or null.</param>
/// <param name="Reason">In how many unrelated articles it was found.</param>
/// <param name="Articles">How many articles it was taken out of, copies included.</param>
public sealed record RecurringPiece(string Text, string? Url, string Reason, int Articles);
