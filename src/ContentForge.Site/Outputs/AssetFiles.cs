using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>The style sheet, the scripts and the icon.</summary>
internal sealed class AssetFiles : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site) => site.Theme.Assets.All;
}
