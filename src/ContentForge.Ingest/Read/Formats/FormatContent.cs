using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using ContentForge.Ingest.Read.Metadata;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>What a format reader makes of a text.</summary>
/// <param name="Document">The tree; its body is the article.</param>
/// <param name="Head">What the text says about itself in its own way, such as the head of a page.</param>
internal sealed record FormatContent(IHtmlDocument Document, FrontMatter Head)
{
    /// <summary>What was repaired on the way to the tree.</summary>
    public ImmutableArray<ReadProblem> Problems { get; init; } = [];
}
