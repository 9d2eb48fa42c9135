using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>The search index.</summary>
internal sealed class SearchData : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site) => site.Search;
}
