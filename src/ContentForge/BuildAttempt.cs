using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup.Results;
using ContentForge.Site.Publish;
using ContentForge.Stages;

namespace ContentForge;

/// <summary>One attempt to publish a site, and what it was made of.</summary>
/// <param name="Articles">The articles, the rejected ones among them.</param>
/// <param name="Families">Which of them are copies.</param>
/// <param name="Problems">All that there is to say of the articles and their pages.</param>
/// <param name="Result">What came of it.</param>
/// <param name="IsRefused">Whether no attempt was made: such a site must not be published, however well it is made.</param>
internal sealed record BuildAttempt(
    ImmutableArray<MappedArticle<ExtractedArticle>> Articles, DedupResult Families, ImmutableArray<Diagnostic> Problems, PublishResult Result, bool IsRefused);
