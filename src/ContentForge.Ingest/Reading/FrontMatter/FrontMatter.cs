using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Reading;

/// <summary>What a file says about itself beside its text: the YAML at its top, or the head of a page.</summary>
public sealed record FrontMatter
{
    /// <summary>A file that says nothing.</summary>
    public static FrontMatter None { get; } = new();

    /// <summary>The title as written; it may belong to another article.</summary>
    public string? Title { get; init; }

    /// <summary>When it was first published.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Tags in source order, each once.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Categories in source order, each once.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The address part the author wishes for.</summary>
    public string? Slug { get; init; }

    /// <summary>The language tag.</summary>
    public string? Language { get; init; }

    /// <summary>Where it was published.</summary>
    public SafeUrl? CanonicalUrl { get; init; }

    /// <summary>What an editor settles where extraction would guess.</summary>
    public Corrections Corrections { get; init; } = Corrections.None;

    /// <summary>Every other key with its value; a list is joined by <c>, </c>.</summary>
    public ImmutableSortedDictionary<string, string> Extra { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
