using System.Collections.Immutable;

namespace ContentForge.Site.Model;

/// <summary>A series with its page.</summary>
/// <param name="Title">What its articles have in common.</param>
/// <param name="Path">Its page.</param>
/// <param name="Members">Its articles with what is different about each, in reading order; at least two.</param>
internal sealed record SiteSeries(string Title, SitePath Path, ImmutableArray<(SiteArticle Article, string Label)> Members);
