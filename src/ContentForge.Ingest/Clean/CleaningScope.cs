using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean;

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
