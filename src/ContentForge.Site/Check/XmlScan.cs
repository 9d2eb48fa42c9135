using System.Text;
using System.Xml;

namespace ContentForge.Site.Check;

/// <summary>Reads the XML of a site: where an entry of a feed or of a sitemap leads, and every link in the HTML that an entry holds.</summary>
internal sealed class XmlScan
{
    private readonly List<FoundLink> _links = [];
    private readonly LineIndex _lines;

    // The text of the element that was opened last, as long as no other begins.
    private readonly StringBuilder _text = new();
    private string _element = "";
    private bool _isHtml;
    private int _textOffset;

    private XmlScan(string text) => _lines = new LineIndex(text);

    // Other data may say where something came from; only what readers of the site follow has to lead somewhere.
    public static FileScan Of(string path, string text)
    {
        var scan = new XmlScan(text);
        var hasLinks = path.StartsWith("sitemap", StringComparison.Ordinal) || path.StartsWith("feed", StringComparison.Ordinal);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
                if (hasLinks)
                    scan.Read(reader, (IXmlLineInfo)reader);
            }

            return new FileScan(scan._links, []);
        }
        catch (XmlException broken)
        {
            return FileScan.Broken(scan._lines.OffsetOf(broken.LineNumber, broken.LinePosition), "The file is no XML.");
        }
    }

    private void Read(XmlReader reader, IXmlLineInfo place)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                ReadElement(reader, place);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                if (_text.Length == 0)
                    _textOffset = _lines.OffsetOf(place.LineNumber, place.LinePosition);
                _text.Append(reader.Value);
                break;
            case XmlNodeType.EndElement:
                ReadText();
                _element = "";
                break;
        }
    }

    private void ReadElement(XmlReader reader, IXmlLineInfo place)
    {
        _text.Clear();
        _element = reader.LocalName;
        _isHtml = reader.GetAttribute("type") is "html";
        while (reader.MoveToNextAttribute())
        {
            var name = reader.LocalName;
            if (IsAddress(name))
            {
                reader.ReadAttributeValue();
                _links.Add(new FoundLink(reader.Value, _lines.OffsetOf(place.LineNumber, place.LinePosition), LinkRole.Named));
            }
        }

        reader.MoveToElement();
    }

    // A link of a feed, the content of an entry that lies elsewhere, and the links and pictures of an entry in XHTML.
    private bool IsAddress(string attribute) => attribute switch
    {
        "href" => _element is "link" or "a" or "area",
        "src" => _element is "content" or "img" or "source" or "audio" or "video",
        _ => false,
    };

    private void ReadText()
    {
        if (_element is "loc" or "icon" or "logo" && _text.ToString().Trim() is { Length: > 0 } address)
            _links.Add(new FoundLink(address, _textOffset, LinkRole.Named));
        else if (_isHtml && _element is "title" or "subtitle" or "summary" or "content" or "rights")
            _links.AddRange(FileScan.LinksInHtml(_text.ToString(), _textOffset));
        _text.Clear();
    }
}
