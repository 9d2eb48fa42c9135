using System.Collections.Immutable;
using ContentForge.Ingest.Cleaning.Recurrence;

namespace ContentForge.Ingest.Cleaning;

/// <summary>What editors decide about cleaning, on top of the rules and lists that ship with the library.</summary>
public sealed record CleaningOptions
{
    /// <summary>No decisions.</summary>
    public static CleaningOptions None { get; } = new();

    /// <summary>Hosts whose links, pictures and frames are advertisements; everything below a host is meant too.</summary>
    public ImmutableArray<string> BlockHosts { get; init; } = [];

    /// <summary>Hosts that are none, whatever a list says.</summary>
    public ImmutableArray<string> AllowHosts { get; init; } = [];

    /// <summary>CSS selectors of elements to remove.</summary>
    public ImmutableArray<string> BlockSelectors { get; init; } = [];

    /// <summary>CSS selectors, spelled as in the list that has them, of elements to keep.</summary>
    public ImmutableArray<string> AllowSelectors { get; init; } = [];

    /// <summary>Whole paragraphs to remove, compared without case and marks; <c>*</c> at the end stands for any words, <c>#</c> for a number.</summary>
    public ImmutableArray<string> BlockPhrases { get; init; } = [];

    /// <summary>Paragraphs that stay though a rule knows them.</summary>
    public ImmutableArray<string> AllowPhrases { get; init; } = [];

    /// <summary>Ids of rules that are off. Sanitizing cannot be switched off.</summary>
    public ImmutableArray<string> DisabledRules { get; init; } = [];

    /// <summary>When something is taken out because unrelated articles share it.</summary>
    public RecurrenceOptions Recurrence { get; init; } = new();

    /// <summary>More filter lists in Adblock Plus syntax: the name to show, and the text.</summary>
    public ImmutableArray<KeyValuePair<string, string>> FilterLists { get; init; } = [];
}
