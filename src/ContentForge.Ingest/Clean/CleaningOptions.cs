using System.Collections.Immutable;
using ContentForge.Ingest.Clean.Recurrence;

namespace ContentForge.Ingest.Clean;

/// <summary>What can be set about cleaning, on top of the rules, lists and site profiles that ship with the library.</summary>
public sealed record CleaningOptions
{
    /// <summary>Nothing is set.</summary>
    public static CleaningOptions None { get; } = new();

    /// <summary>Decisions for all articles.</summary>
    public CleaningDecisions Everywhere { get; init; } = CleaningDecisions.None;

    /// <summary>Decisions for some articles; of two that are for one article, the later wins.</summary>
    public ImmutableArray<CleaningScope> Scopes { get; init; } = [];

    /// <summary>When something is taken out because unrelated articles share it.</summary>
    public RecurrenceOptions Recurrence { get; init; } = new();

    /// <summary>More filter lists in Adblock Plus syntax: the name to show, and the text.</summary>
    public ImmutableArray<KeyValuePair<string, string>> FilterLists { get; init; } = [];
}
