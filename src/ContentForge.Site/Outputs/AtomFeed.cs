using System.Globalization;
using System.Xml;
using ContentForge.Export.Text;
using ContentForge.Site.Model;

namespace ContentForge.Site.Outputs;

/// <summary>The newest articles as an Atom feed (RFC 4287). A feed needs dates, so a site without any has none.</summary>
internal sealed class AtomFeed : ISiteOutput
{
    public static readonly SitePath Path = SitePath.Parse("feed.xml");

    private const string Atom = "http://www.w3.org/2005/Atom";

    public IEnumerable<PlannedFile> Plan(SiteData site) => site.Feed.IsEmpty ? [] : [new PlannedFile(Path, () => Write(site))];

    private static byte[] Write(SiteData site) => Xml.Write(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, site.Options.Language);
        Element(xml, "title", site.Options.Title);
        Element(xml, "subtitle", site.Options.Description);
        Element(xml, "id", site.AbsoluteRoot ?? "urn:x-contentforge:site");
        Element(xml, "updated", Time(site.Feed[0].Date!.Value));
        Element(xml, "generator", "ContentForge");
        Link(xml, "alternate", "text/html", site.AbsoluteRoot ?? Pages.Home.Value);
        if (site.Absolute(Path) is { } self)
            Link(xml, "self", "application/atom+xml", self);
        foreach (var article in site.Feed)
            Entry(xml, article, site);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, SiteArticle article, SiteData site)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "title", article.Title);
        Element(xml, "id", site.Absolute(article.Path) ?? "urn:x-contentforge:article:" + article.Article.Id);
        Link(xml, "alternate", "text/html", site.Absolute(article.Path) ?? article.Path.Value);
        if (article.Article.Metadata.Published is { } published)
            Element(xml, "published", Time(published));
        Element(xml, "updated", Time(article.Date!.Value));
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", article.Article.Metadata.Author ?? site.Options.Title);
        xml.WriteEndElement();
        Element(xml, "summary", article.Summary);
        foreach (var topic in site.Index.TopicsWith(article))
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", Xml.Text(topic.Title));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Xml.Text(text));

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>A time in the form of RFC 3339.</summary>
    internal static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
