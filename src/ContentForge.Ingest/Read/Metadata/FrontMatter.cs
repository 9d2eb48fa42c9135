using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Read.Metadata;

/// <summary>What a file says about itself beside its text: the YAML at its top, or the head of a page.</summary>
public sealed record FrontMatter
{
    /// <summary>A file that says nothing.</summary>
    public static FrontMatter None { get; } = new();

    /// <summary>The title as written; it may belong to another article.</summary>
    public string? Title { get; init => field = Clean(value); }

    /// <summary>When it was first published.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Tags in source order, each once.</summary>
    public ImmutableArray<string> Tags { get; init => field = Clean(value); } = [];

    /// <summary>Categories in source order, each once.</summary>
    public ImmutableArray<string> Categories { get; init => field = Clean(value); } = [];

    /// <summary>The description.</summary>
    public string? Description { get; init => field = Clean(value); }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init => field = Clean(value); }

    /// <summary>The address part the author wishes for.</summary>
    public string? Slug { get; init => field = Clean(value); }

    /// <summary>The language tag.</summary>
    public string? Language { get; init => field = Clean(value); }

    /// <summary>Where it was published.</summary>
    public SafeUrl? CanonicalUrl { get; init; }

    /// <summary>What an editor settles where extraction would guess.</summary>
    public Corrections Corrections { get; init; } = Corrections.None;

    /// <summary>Every other key with its value; a list is joined by <c>, </c>.</summary>
    public ImmutableSortedDictionary<string, string> Extra { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>References and escapes can name characters that no text is made of.</summary>
    private static string? Clean(string? text) => text is null || TextSanitizer.Sanitize(text) is var clean && ReferenceEquals(clean, text)
        ? text
        : string.IsNullOrWhiteSpace(clean) ? null : clean.Trim();

    private static ImmutableArray<string> Clean(ImmutableArray<string> texts) =>
        [.. texts.Select(Clean).OfType<string>().Distinct(StringComparer.Ordinal)];
}
