using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>A link in the header or footer.</summary>
/// <param name="Title">Its text.</param>
/// <param name="Url">Where it leads; relative addresses count from the root of the site.</param>
public sealed record NavigationLink(string Title, SafeUrl Url)
{
    /// <summary>Where it is written, for a message about it; null when nobody wrote it.</summary>
    public Provenance? Source { get; init; }

    /// <summary>Whether the address needs nothing before it, wherever it stands.</summary>
    internal bool IsComplete => Url.IsAbsolute || Url.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
}
