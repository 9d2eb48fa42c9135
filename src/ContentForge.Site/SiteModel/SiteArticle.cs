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

    /// <summary>
    /// The blocks without a table of contents and the heading over it alone: it says again what the headings, and a list made from them, say.
    /// </summary>
    public IEnumerable<Block> Shown(ImmutableArray<Block> blocks) =>
        Fixes.Length < 2 ? blocks : blocks.Where((block, at) => !IsContents(block) && !IsOverContentsAlone(blocks, at));

    /// <summary>How lists show it.</summary>
    public CardView Card { get; } = card;

    /// <summary>The last date that the source gives.</summary>
    public DateTimeOffset? Date => Article.Metadata.Updated ?? Article.Metadata.Published;

    private static bool IsContents(Block block) => block.Source.Rule is Provenance.TableOfContents;

    private static bool IsOverContentsAlone(ImmutableArray<Block> blocks, int at)
    {
        if (blocks[at] is not HeadingBlock heading)
            return false;

        var next = at + 1;
        while (next < blocks.Length && IsContents(blocks[next]))
            next++;
        return next > at + 1 && (next == blocks.Length || (blocks[next] is HeadingBlock other && other.Level <= heading.Level));
    }
}
