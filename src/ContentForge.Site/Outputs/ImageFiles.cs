using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>The pictures that lie beside the articles.</summary>
internal sealed class ImageFiles : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site) => site.Images.Files;
}
