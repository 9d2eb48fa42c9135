using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.SiteModel;

/// <summary>An article with its place in the site. A class: two of them are the same only if they are one object, which is quick to ask.</summary>
internal sealed class SiteArticle(
    PublishedArticle published, SitePath path, string summary, ImmutableArray<Fix> fixes, CardView card)
{
    public PublishedArticle Published { get; } = published;

    public HelpArticle Article => Published.Article;

    public string File => Article.Source.File;

    public string Title => Article.Title;

    public SitePath Path { get; } = path;

    /// <summary>One or two sentences about it.</summary>
    public string Summary { get; } = summary;

    /// <summary>The fixes that are shown.</summary>
    public ImmutableArray<Fix> Fixes { get; } = fixes;

    /// <summary>Whether a block is shown: a table of contents says again what the headings, and a list made from them, say.</summary>
    public bool Shows(Block block) => Fixes.Length < 2 || block.Source.Rule is not Provenance.TableOfContents;

    /// <summary>How lists show it.</summary>
    public CardView Card { get; } = card;

    /// <summary>The last date that the source gives.</summary>
    public DateTimeOffset? Date => Article.Metadata.Updated ?? Article.Metadata.Published;
}
