using AngleSharp.Html.Dom;

namespace ContentForge.Ingest.Reading.Formats;

/// <summary>What a format reader makes of a text.</summary>
/// <param name="Document">The tree; its body is the article.</param>
/// <param name="Head">What the text says about itself in its own way, such as the head of a page.</param>
internal sealed record FormatContent(IHtmlDocument Document, FrontMatter Head);
