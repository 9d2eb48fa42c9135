using System.Collections.Immutable;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>An article with its place in the site. A class: two of them are the same only if they are one object, which is quick to ask.</summary>
internal sealed class SiteArticle(
    PublishedArticle published, SitePath path, string summary, ImmutableArray<Fix> fixes, AppliesTo appliesTo)
{
    // Chosen: what fits on one line of a card.
    private const int MostPlatforms = 4;

    // A paragraph over a table of contents that is longer than this says something of its own. Chosen: labels such as "In this article
    // you will find" are shorter.
    private const int LongestLabel = 32;

    public PublishedArticle Published { get; } = published;

    public HelpArticle Article => Published.Article;

    public string File => Article.Source.File;

    public string Title => Article.Title;

    /// <summary>Its kind as templates and searches know it: <c>troubleshooting</c>, <c>how_to</c>, <c>promo</c> or <c>other</c>.</summary>
    public string KindName { get; } =
        published.Article.Kind == ArticleKind.HowTo ? "how_to" : published.Article.Kind.ToString().ToLowerInvariant();

    public SitePath Path { get; } = path;

    /// <summary>One or two sentences about it.</summary>
    public string Summary { get; } = summary;

    /// <summary>The fixes that are shown.</summary>
    public ImmutableArray<Fix> Fixes { get; } = fixes;

    /// <summary>The platforms that it is for: its own, or where it does not say, those that its fixes name.</summary>
    public AppliesTo AppliesTo { get; } = appliesTo;

    /// <summary>
    /// The blocks without a table of contents and the heading over it alone: it says again what the headings, and a list made from them, say.
    /// </summary>
    public IEnumerable<Block> Shown(ImmutableArray<Block> blocks) =>
        Fixes.Length < 2 ? blocks : blocks.Where((block, at) => !IsContents(block) && !IsOverContentsAlone(blocks, at));

    /// <summary>How many steps its fixes have together.</summary>
    public int StepCount { get; } = fixes.Sum(fix => fix.Procedures.Sum(procedure => procedure.Steps.Length));

    /// <summary>The names of its platforms, as many as a list shows.</summary>
    public ImmutableArray<string> PlatformNames { get; } =
        [.. appliesTo.Platforms.Select(platform => platform.ToString()).Distinct(StringComparer.Ordinal).Take(MostPlatforms)];

    /// <summary>The last date that the source gives.</summary>
    public DateTimeOffset? Date => Article.Metadata.Updated ?? Article.Metadata.Published;

    /// <summary>The platforms of an article with these fixes.</summary>
    internal static ImmutableArray<Platform> PlatformsOf(HelpArticle article, ImmutableArray<Fix> fixes)
    {
        if (article.AppliesTo.Platforms.IsEmpty)
            return [.. fixes.SelectMany(fix => fix.AppliesTo.Platforms.Concat(fix.Procedures.SelectMany(procedure => procedure.AppliesTo.Platforms))).Distinct()];

        var named = fixes.Select(fix => fix.AppliesTo.Platforms).Where(platforms => !platforms.IsEmpty).ToArray();
        return [.. article.AppliesTo.Platforms.SelectMany(platform => VersionsOf(platform, named)).Distinct()];
    }

    // "Windows" at the top and "Windows 10, Windows 11" over every fix is the latter at the top.
    private static ImmutableArray<Platform> VersionsOf(Platform platform, ImmutableArray<Platform>[] fixes)
    {
        var versions = fixes.FirstOrDefault([])
            .Where(named => string.Equals(named.Family, platform.Family, StringComparison.Ordinal) && named.Version is not null)
            .Where(version => fixes.All(fix => fix.Contains(version)))
            .ToImmutableArray();
        return platform.Version is null && !versions.IsEmpty ? versions : [platform];
    }

    private bool IsContents(Block block) => block.Source.Rule is Provenance.TableOfContents || (block is ListBlock list && NamesTheFixes(list));

    private bool NamesTheFixes(ListBlock list) =>
        list.Items.Length > 1 && list.Items.All(item => item.Blocks is [ParagraphBlock only] && Fixes.Any(fix => EndsWith(only.Text.Plain, fix.Title)));

    // "Fix 3: Restart the router" names the fix "Restart the router".
    private static bool EndsWith(string item, string title) => item.AsSpan().Trim().EndsWith(title, StringComparison.OrdinalIgnoreCase);

    private bool IsOverContentsAlone(ImmutableArray<Block> blocks, int at)
    {
        var next = at + 1;
        while (next < blocks.Length && IsContents(blocks[next]))
            next++;
        if (next == at + 1)
            return false;

        return blocks[at] switch
        {
            HeadingBlock heading => next == blocks.Length || (blocks[next] is HeadingBlock other && other.Level <= heading.Level),
            ParagraphBlock label => label.Text.Plain.Length <= LongestLabel && !label.Text.Plain.EndsWith('.'),
            _ => false,
        };
    }
}
