using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>One page per series.</summary>
internal sealed class SeriesPages : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site) =>
        site.Index.Series.Select(series => Pages.Plan(site, series.Path, () => Model(series, site)));

    private static SeriesPage Model(SiteSeries series, SiteData site) => new(
        Pages.Model(
            site,
            series.Path,
            "series",
            series.Title,
            series.Title + site.Text["colon"] + site.Text.Count("variant_count", series.Members.Length),
            Pages.HomeLink(site),
            Pages.TopicsLink(site)),
        [.. series.Members.Select(member => CardView.Of(member.Article, site.Text) with { Title = member.Label })]);
}
