using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>An article that gets a page.</summary>
/// <param name="Article">The article. Its source file is its name everywhere in a <see cref="SiteContent"/>.</param>
/// <param name="RequestedSlug">The address that its front matter asks for, or null.</param>
/// <param name="MergedCopies">The duplicates that it stands for; their addresses lead to it.</param>
/// <param name="Related">Articles worth reading next, the closest first. The site adds more from shared topics.</param>
public sealed record PublishedArticle(
    HelpArticle Article,
    string? RequestedSlug,
    ImmutableArray<MergedCopy> MergedCopies,
    ImmutableArray<RelatedLink> Related);
