using System.Text;
using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>
/// What keeps the addresses of merged copies alive: a page at each of them for servers that know nothing of redirects, and the
/// <c>_redirects</c> file for those that do.
/// </summary>
internal sealed class RedirectPages : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site)
    {
        if (site.Redirects.IsEmpty)
            return [];

        var pages = site.Redirects.Select(redirect => new PlannedFile(redirect.From, () => site.Theme.RenderBare(Model(redirect, site))) { Article = redirect.Article });
        return pages.Append(new PlannedFile(SitePath.Parse("_redirects"), () => Rules(site)));
    }

    private static RedirectPage Model(Redirect redirect, SiteData site)
    {
        var common = Pages.Model(site, redirect.From, "redirect", redirect.ToTitle, redirect.FromTitle);
        var page = common.Page with { Canonical = site.Absolute(redirect.To), IsIndexed = false };
        return new RedirectPage(common with { Page = page }, new LinkView(redirect.ToTitle, redirect.To.Value));
    }

    private static byte[] Rules(SiteData site)
    {
        var root = (site.Options.BaseUrl?.AbsolutePath ?? "").TrimEnd('/');
        var rules = new StringBuilder();
        foreach (var redirect in site.Redirects)
            rules.Append($"{root}/{SiteData.Encode(redirect.From)} {root}/{SiteData.Encode(redirect.To)} 301\n");
        return Encoding.UTF8.GetBytes(rules.ToString());
    }
}
