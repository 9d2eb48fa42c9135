using System.Globalization;
using System.Xml;
using ContentForge.Core.Model;
using ContentForge.Export.Text;

namespace ContentForge.Export.Dita;

/// <summary>Writes what is known about an article: author, dates, tags, platforms and the source file.</summary>
internal static class DitaProlog
{
    public static void Write(XmlWriter xml, HelpArticle article)
    {
        var metadata = article.Metadata;
        xml.WriteStartElement("prolog");
        if (metadata.Author is { } author)
            xml.WriteElementString("author", Xml.Text(author));
        if (metadata.CanonicalUrl is { } url)
            xml.WriteElementString("source", Xml.Text(url.Value));
        if (metadata.Published is not null || metadata.Updated is not null)
            Dates(xml, metadata);
        xml.WriteStartElement("metadata");
        foreach (var category in metadata.Categories)
            xml.WriteElementString("category", Xml.Text(category));
        if (!metadata.Tags.IsEmpty)
            Keywords(xml, metadata);
        foreach (var platform in article.AppliesTo.Platforms)
            Product(xml, platform);
        Other(xml, "source-file", PrintableText.Name(article.Source.File));
        Other(xml, "source-sha256", article.Source.Sha256);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Adds the platforms of a part to its element, so that a publisher can filter by them.</summary>
    public static void AddPlatforms(XmlWriter xml, AppliesTo appliesTo)
    {
        if (!appliesTo.Platforms.IsEmpty)
            xml.WriteAttributeString("platform", string.Join(' ', appliesTo.Platforms.Select(platform => Slug.From(platform.ToString(), "other"))));
    }

    private static void Dates(XmlWriter xml, ArticleMetadata metadata)
    {
        xml.WriteStartElement("critdates");
        if (metadata.Published is { } published)
            Date(xml, "created", "date", published);
        if (metadata.Updated is { } updated)
            Date(xml, "revised", "modified", updated);
        xml.WriteEndElement();
    }

    private static void Date(XmlWriter xml, string element, string attribute, DateTimeOffset day)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(attribute, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Keywords(XmlWriter xml, ArticleMetadata metadata)
    {
        xml.WriteStartElement("keywords");
        foreach (var tag in metadata.Tags)
            xml.WriteElementString("keyword", Xml.Text(tag));
        xml.WriteEndElement();
    }

    private static void Product(XmlWriter xml, Platform platform)
    {
        xml.WriteStartElement("prodinfo");
        xml.WriteElementString("prodname", Xml.Text(platform.Family));
        if (platform.Version is { } version)
        {
            xml.WriteStartElement("vrmlist");
            xml.WriteStartElement("vrm");
            xml.WriteAttributeString("version", Xml.Text(version));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Other(XmlWriter xml, string name, string content)
    {
        xml.WriteStartElement("othermeta");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("content", Xml.Text(content));
        xml.WriteEndElement();
    }
}
