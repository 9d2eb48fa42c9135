using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>What a source says about an article beside its text.</summary>
/// <param name="Published">When it was first published, or null.</param>
/// <param name="Updated">When it was last changed, or null.</param>
/// <param name="Tags">Its tags, in source order, each once.</param>
/// <param name="Categories">Its categories, in source order, each once.</param>
/// <param name="Description">A description that is worth reading, or null; one that only repeats the title is none.</param>
/// <param name="Author">Who wrote it, or null.</param>
/// <param name="CanonicalUrl">Where the source says that it was published, or null.</param>
public sealed record ArticleMetadata(
    DateTimeOffset? Published,
    DateTimeOffset? Updated,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Categories,
    string? Description,
    string? Author,
    SafeUrl? CanonicalUrl)
{
    /// <summary>The source says nothing.</summary>
    public static ArticleMetadata None { get; } = new(null, null, [], [], null, null, null);
}
