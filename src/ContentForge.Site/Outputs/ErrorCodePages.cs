using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>The index of error codes, for readers who have nothing but the code on their screen.</summary>
internal sealed class ErrorCodePages : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site) => site.Index.ErrorCodes.IsEmpty
        ? []
        : [Pages.Plan(site, Pages.ErrorCodes, () => Model(site))];

    private static ErrorCodesPage Model(SiteData site) => new(
        Pages.Model(
            site, Pages.ErrorCodes, "error-codes", site.Text["error_codes"], site.Text["error_codes_description"], Pages.HomeLink(site)),
        [.. site.Index.ErrorCodes.Select(entry => new ErrorCodeView(
            entry.Code, entry.Anchor, [.. entry.Articles.Select(article => CardView.Of(article, site.Text))]))]);
}
