using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>Everything that a site is made of. The order of the articles and series does not matter: the site sorts them itself.</summary>
/// <param name="Articles">The articles, each with a source file of its own.</param>
/// <param name="Series">Groups of articles that are one text for different devices or codes.</param>
public sealed record SiteContent(ImmutableArray<PublishedArticle> Articles, ImmutableArray<Series> Series);

/// <summary>An article that gets a page.</summary>
/// <param name="Article">The article. Its source file is its name everywhere in a <see cref="SiteContent"/>.</param>
/// <param name="RequestedSlug">The address that its front matter asks for, or null.</param>
/// <param name="MergedCopies">The duplicates that it stands for; their addresses lead to it.</param>
public sealed record PublishedArticle(HelpArticle Article, string? RequestedSlug, ImmutableArray<MergedCopy> MergedCopies)
{
    /// <summary>The article under the title that it came with, when its text deserved another; that address leads to it. Null otherwise.</summary>
    public MergedCopy? Former { get; init; }

    /// <summary>Other titles by which a reader may look for it; those of all copies, unless somebody chose among them.</summary>
    public ImmutableArray<string> OtherTitles { get => field.IsDefault ? [.. MergedCopies.Select(copy => copy.Title)] : field; init; }

    /// <summary>Everything whose address leads to it, in the order of the files.</summary>
    internal IEnumerable<MergedCopy> LeadingHere => (Former is { } former ? MergedCopies.Add(former) : MergedCopies).OrderBy(copy => copy.File, StringComparer.Ordinal);
}

/// <summary>A duplicate that has no page of its own.</summary>
/// <param name="File">Its source file, relative to the input folder, with <c>/</c>.</param>
/// <param name="Title">Its own title.</param>
/// <param name="RequestedSlug">The address that its front matter asks for, or null.</param>
public sealed record MergedCopy(string File, string Title, string? RequestedSlug);

/// <summary>Articles that are one text for different devices, systems or codes.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Members">The articles, in reading order.</param>
public sealed record Series(string Title, ImmutableArray<SeriesMember> Members)
{
    /// <summary>What its address is made from: words that stay when a member comes or goes. Null takes the title.</summary>
    public string? Name { get; init; }
}

/// <summary>One article of a <see cref="Series"/>.</summary>
/// <param name="File">Its source file, relative to the input folder, with <c>/</c>.</param>
/// <param name="Label">What is different about it, such as the device; null for its title.</param>
public sealed record SeriesMember(string File, string? Label = null);
