using System.Collections.Immutable;
using AngleSharp.Html.Dom;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>The tree of an HTML text.</summary>
/// <param name="Document">The tree.</param>
/// <param name="Problems">What was repaired on the way to it.</param>
internal sealed record ParsedHtml(IHtmlDocument Document, ImmutableArray<ReadProblem> Problems);
