using System.Collections.Immutable;

namespace ContentForge.Site.Model;

/// <summary>An error code and where to read about it.</summary>
/// <param name="Code">The code in its usual spelling.</param>
/// <param name="Anchor">Its anchor on the page of codes.</param>
/// <param name="Articles">The articles, ordered by title.</param>
internal sealed record ErrorCodeEntry(string Code, string Anchor, ImmutableArray<SiteArticle> Articles);
