using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Site.Publish;

/// <summary>What came of an attempt to publish.</summary>
/// <param name="Published">Whether the output folder now holds the new site. If not, it holds what it held before.</param>
/// <param name="Files">How many files the new site has.</param>
/// <param name="Bytes">How many bytes they have together.</param>
/// <param name="Diagnostics">Why it was not published; or what the check of a published site would have better.</param>
public sealed record PublishResult(bool Published, int Files, long Bytes, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>
    /// The articles whose own pages stood in the way, one finding for each, under the name of its source file. Without them the site may
    /// well be fit to be published.
    /// </summary>
    public ImmutableArray<Diagnostic> FaultyArticles { get; init; } = [];
}
