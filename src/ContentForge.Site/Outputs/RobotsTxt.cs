using System.Text;
using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>Lets robots in and shows them the sitemap.</summary>
internal sealed class RobotsTxt : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site)
    {
        var sitemap = site.AbsoluteRoot is { } root ? $"Sitemap: {root}{Sitemap.FileName}\n" : "";
        return [new PlannedFile(SitePath.Parse("robots.txt"), () => Encoding.UTF8.GetBytes("User-agent: *\nAllow: /\n" + sitemap))];
    }
}
