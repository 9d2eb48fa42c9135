using System.Collections.Immutable;

namespace ContentForge.Site.Model;

/// <summary>Articles that are one text for different devices, systems or codes.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Members">The articles, in reading order.</param>
public sealed record Series(string Title, ImmutableArray<SeriesMember> Members)
{
    /// <summary>What its address is made from: words that stay when a member comes or goes. Null takes the title.</summary>
    public string? Name { get; init; }
}
