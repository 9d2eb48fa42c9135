using System.Globalization;
using System.Text;
using ContentForge.Export.Text;
using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>
/// The list of pages for search engines (sitemaps.org, protocol 0.9), split where the protocol demands it. Every address in it must be
/// complete, so a site that does not know its own has none.
/// </summary>
internal sealed class Sitemap : ISiteOutput
{
    public const string FileName = "sitemap.xml";

    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly int _largest;

    public Sitemap(int largest = 50_000) => _largest = largest;

    public IEnumerable<PlannedFile> Plan(SiteData site)
    {
        if (site.AbsoluteRoot is null)
            return [];

        var parts = EntriesOf(site).Chunk(_largest).ToArray();
        if (parts.Length == 1)
            return [new PlannedFile(SitePath.Parse(FileName), () => UrlSet(parts[0]))];

        var names = parts.Select((_, at) => SitePath.Parse(string.Create(CultureInfo.InvariantCulture, $"sitemap-{at + 1}.xml"))).ToArray();
        return names
            .Select((name, at) => new PlannedFile(name, () => UrlSet(parts[at])))
            .Prepend(new PlannedFile(SitePath.Parse(FileName), () => SitemapIndex(names.Select(name => site.Absolute(name)!))));
    }

    private static IEnumerable<(string Address, DateTimeOffset? Changed)> EntriesOf(SiteData site)
    {
        SitePath[] fixedPages = site.Index.ErrorCodes.IsEmpty
            ? [Pages.Home, Pages.Topics, Pages.Letters]
            : [Pages.Home, Pages.Topics, Pages.Letters, Pages.ErrorCodes];
        var lists = site.Index.Platforms.Concat(site.Index.Topics.All).Select(list => list.PageAt(1));
        return fixedPages.Concat(lists).Concat(site.Index.Series.Select(series => series.Path))
            .Select(path => (site.Absolute(path)!, (DateTimeOffset?)null))
            .Concat(site.Articles.Select(article => (site.Absolute(article.Path)!, article.Date)));
    }

    private static byte[] UrlSet(IEnumerable<(string Address, DateTimeOffset? Changed)> entries) => Xml.Write(xml =>
    {
        xml.WriteStartElement("urlset", Schema);
        foreach (var (address, changed) in entries)
        {
            xml.WriteStartElement("url", Schema);
            xml.WriteElementString("loc", Schema, address);
            if (changed is { } date)
                xml.WriteElementString("lastmod", Schema, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static byte[] SitemapIndex(IEnumerable<string> parts) => Xml.Write(xml =>
    {
        xml.WriteStartElement("sitemapindex", Schema);
        foreach (var part in parts)
        {
            xml.WriteStartElement("sitemap", Schema);
            xml.WriteElementString("loc", Schema, part);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}

/// <summary>Lets robots in and shows them the sitemap.</summary>
internal sealed class RobotsTxt : ISiteOutput
{
    public IEnumerable<PlannedFile> Plan(SiteData site)
    {
        var sitemap = site.AbsoluteRoot is { } root ? $"Sitemap: {root}{Sitemap.FileName}\n" : "";
        return [new PlannedFile(SitePath.Parse("robots.txt"), () => Encoding.UTF8.GetBytes("User-agent: *\nAllow: /\n" + sitemap))];
    }
}
