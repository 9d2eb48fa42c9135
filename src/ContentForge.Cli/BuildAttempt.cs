using System.Collections.Immutable;
using ContentForge.Cli.Articles;
using ContentForge.Dedup;
using ContentForge.Site;
using ContentForge.Site.Publishing;

namespace ContentForge.Cli;

/// <summary>One attempt to publish a site, and what it was made of.</summary>
/// <param name="Articles">The articles, the rejected ones among them.</param>
/// <param name="Families">Which of them are copies.</param>
/// <param name="Plan">The pages.</param>
/// <param name="Result">What came of it.</param>
internal sealed record BuildAttempt(
    ImmutableArray<MappedArticle<ExtractedArticle>> Articles, DedupResult Families, SitePlan Plan, PublishResult Result);
