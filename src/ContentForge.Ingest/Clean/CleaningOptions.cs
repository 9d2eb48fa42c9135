using System.Collections.Immutable;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean;

/// <summary>What can be set about cleaning, on top of the rules and lists that ship with the library.</summary>
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

/// <summary>Decisions for some articles only.</summary>
/// <param name="Folder">The folder they lie in, relative to the input folder, with <c>/</c>; null for any.</param>
/// <param name="Site">
/// The host of the site they come from, everything below it included; null for any. An article comes from the site of its canonical
/// address and from those that its pictures lie on: scraped copies keep these.
/// </param>
/// <param name="Decisions">The decisions.</param>
public sealed record CleaningScope(string? Folder, string? Site, CleaningDecisions Decisions)
{
    /// <summary>Whether an article is meant.</summary>
    internal bool Includes(string path, IEnumerable<string> hosts) =>
        (Folder is null || (path.StartsWith(Folder, StringComparison.Ordinal) && path.AsSpan(Folder.Length) is ['/', ..]))
        && (Site is null || hosts.Any(host => Urls.HostIsWithin(host, Site)));
}
