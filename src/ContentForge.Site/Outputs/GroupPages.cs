using System.Globalization;
using ContentForge.Site.Model;
using ContentForge.Site.Views;

namespace ContentForge.Site.Outputs;

/// <summary>The lists of articles by topic and by platform, some per page.</summary>
internal sealed class GroupPages : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site) =>
        from list in site.Index.Topics.All.Concat(site.Index.Platforms)
        from number in Enumerable.Range(1, PageCount(list, site))
        select Pages.Plan(site, list.PageAt(number), () => Model(list, number, site));

    private static ListPage Model(ArticleGroup list, int number, SiteData site)
    {
        var count = PageCount(list, site);
        var title = number == 1 ? list.Title : $"{list.Title} – {PageName(number, site)}";
        var description = list.Title + site.Text["colon"] + site.Text.Count("article_count", list.Articles.Length);
        var common = Pages.Model(site, list.PageAt(number), "list", title, description, Pages.HomeLink(site), Pages.TopicsLink(site));
        var page = common.Page with
        {
            Previous = number > 1 ? Link(number - 1) : null,
            Next = number < count ? Link(number + 1) : null,
        };
        return new ListPage(
            common with { Page = page },
            number == 1 ? Pages.Links(site.Index.Topics.PartsOf(list)) : [],
            [.. list.Articles.Skip((number - 1) * site.Options.PageSize).Take(site.Options.PageSize).Select(article => CardView.Of(article, site.Text))],
            list.Articles.Length,
            number,
            [.. Enumerable.Range(1, count).Select(Link)]);

        LinkView Link(int at) => new(at.ToString(CultureInfo.InvariantCulture), list.PageAt(at).Value);
    }

    private static string PageName(int number, SiteData site) =>
        string.Create(CultureInfo.InvariantCulture, $"{site.Text["page"]} {number}");

    private static int PageCount(ArticleGroup list, SiteData site) =>
        Math.Max(1, (list.Articles.Length + site.Options.PageSize - 1) / site.Options.PageSize);
}
