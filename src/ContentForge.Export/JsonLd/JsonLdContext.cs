using ContentForge.Core.Model;

namespace ContentForge.Export.JsonLd;

/// <summary>What a publisher knows of an article beside the article.</summary>
public sealed record JsonLdContext
{
    /// <summary>Nothing is known.</summary>
    public static JsonLdContext None { get; } = new();

    /// <summary>The complete address of the article, or null.</summary>
    public string? Url { get; init; }

    /// <summary>One or two sentences about it; null for those of the source.</summary>
    public string? Description { get; init; }

    /// <summary>Its topics; null for the tags of the source.</summary>
    public IEnumerable<string>? Keywords { get; init; }

    /// <summary>The platforms by the names that the publisher gives them; null for those of the article.</summary>
    public IEnumerable<string>? Platforms { get; init; }

    /// <summary>The complete address of a fix, or null.</summary>
    public Func<Fix, string?> UrlOf { get; init; } = _ => null;

    /// <summary>Where a picture is; null leaves it out.</summary>
    public Func<SafeUrl, string?> Picture { get; init; } = url => url.Value;
}
