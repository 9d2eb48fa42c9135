using ContentForge.Core.Model;

namespace ContentForge.Export.Markdown;

/// <summary>How an article is written as Markdown.</summary>
public sealed record MarkdownOptions
{
    /// <summary>Whether comments carry what the text cannot say. Only with them can the Markdown be read back.</summary>
    public bool Comments { get; init; } = true;

    /// <summary>Where an address leads from the file that is written; null leaves the link or the picture out.</summary>
    public Func<SafeUrl, SafeUrl?> Resolve { get; init; } = url => url;
}
