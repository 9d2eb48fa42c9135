using System.Collections.Immutable;

namespace ContentForge.Site.Outputs;

/// <summary>Every kind of file that a site has.</summary>
internal static class SiteOutputs
{
    public static ImmutableArray<ISiteOutput> All { get; } =
    [
        new HomePages(),
        new ArticlePages(),
        new GroupPages(),
        new BrowsePages(),
        new LetterPages(),
        new SeriesPages(),
        new ErrorCodePages(),
        new RedirectPages(),
        new Sitemap(),
        new RobotsTxt(),
        new AtomFeed(),
        new JsonFeed(),
        new WebManifest(),
        new MarkdownFiles(),
        new ServerFiles(),
        new ImageFiles(),
        new SearchData(),
        new AssetFiles(),
    ];
}
