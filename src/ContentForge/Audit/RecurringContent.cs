using System.Collections.Immutable;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Stages;

namespace ContentForge.Audit;

/// <summary>Something that unrelated articles share, so that a build takes it out of each of them.</summary>
/// <param name="Text">Its text; empty for a picture or film without one.</param>
/// <param name="Url">The address of a picture or film, or null.</param>
/// <param name="Reason">In how many unrelated articles it was found.</param>
/// <param name="Places">Where it stands, copies included, by file and line.</param>
public sealed record RecurringContent(string Text, string? Url, string Reason, ImmutableArray<RecurringPlace> Places)
{
    /// <summary>What is taken out of the articles, the most frequent first.</summary>
    internal static ImmutableArray<RecurringContent> Of(IEnumerable<MappedArticle<IReadOnlyList<Removal>>> articles) =>
    [
        .. articles
            .SelectMany(article => article.Value ?? [], (article, removal) => (removal, Place: new RecurringPlace(article.File.Path, removal.Span.StartLine)))
            .GroupBy(found => (found.removal.Text, found.removal.Url, found.removal.Reason), found => found.Place)
            .Select(group => new RecurringContent(group.Key.Text, group.Key.Url, group.Key.Reason!, [.. group]))
            .OrderByDescending(content => content.Places.Length)
            .ThenBy(content => content.Text, StringComparer.Ordinal)
            .ThenBy(content => content.Url, StringComparer.Ordinal),
    ];
}

/// <summary>One place of something that recurs.</summary>
/// <param name="File">The article.</param>
/// <param name="Line">The line of its source, from 1.</param>
public sealed record RecurringPlace(string File, int Line);
