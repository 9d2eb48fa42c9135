using AngleSharp.Dom;
using ContentForge.Core.Model;
using ContentForge.Ingest.Read.Metadata;

namespace ContentForge.Ingest.Extract;

/// <summary>What is known of an article beside its tree.</summary>
/// <param name="Body">The element whose children are the article.</param>
/// <param name="Title">The title.</param>
/// <param name="SourceTitle">The title of the front matter when that is another one.</param>
/// <param name="Language">The language the source names, or null.</param>
/// <param name="Metadata">What the front matter says.</param>
/// <param name="Source">The file.</param>
internal sealed record ExtractionInput(
    IElement Body, string Title, string? SourceTitle, string? Language, ArticleMetadata Metadata, SourceReference Source)
{
    /// <summary>What an editor settles.</summary>
    public Corrections Corrections { get; init; } = Corrections.None;
}
