using System.Collections.Immutable;
using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>One kind of file that a site has. To add one: a class beside this, and a line in <see cref="SiteOutputs.All"/>.</summary>
internal interface ISiteOutput
{
    /// <summary>The files of this kind. What the site lacks the data for is not planned.</summary>
    IEnumerable<PlannedFile> Plan(SiteData site);
}

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

/// <summary>The pictures that lie beside the articles.</summary>
internal sealed class ImageFiles : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site) => site.Images.Files;
}

/// <summary>The search index.</summary>
internal sealed class SearchData : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site) => site.Search;
}

/// <summary>The style sheet, the scripts and the icon.</summary>
internal sealed class AssetFiles : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site) => site.Theme.Assets.All;
}
