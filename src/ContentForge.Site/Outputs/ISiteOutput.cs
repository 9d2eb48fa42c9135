using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>One kind of file that a site has. To add one: a class beside this, and a line in <see cref="SiteOutputs.All"/>.</summary>
internal interface ISiteOutput
{
    /// <summary>The files of this kind. What the site lacks the data for is not planned.</summary>
    IEnumerable<PlannedFile> Plan(SiteData site);
}
