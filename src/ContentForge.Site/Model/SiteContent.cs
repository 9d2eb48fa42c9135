using System.Collections.Immutable;

namespace ContentForge.Site.Model;

/// <summary>Everything that a site is made of. The order of the articles and series does not matter: the site sorts them itself.</summary>
/// <param name="Articles">The articles, each with a source file of its own.</param>
/// <param name="Series">Groups of articles that are one text for different devices or codes.</param>
public sealed record SiteContent(ImmutableArray<PublishedArticle> Articles, ImmutableArray<Series> Series);
