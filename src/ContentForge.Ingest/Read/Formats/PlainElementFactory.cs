using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Makes plain elements of formatting and of inline frames: a frame of AngleSharp's opens a browsing context of its own when it is parsed.
/// </summary>
/// <param name="elements">Makes all others.</param>
internal sealed class PlainElementFactory(IElementFactory<Document, HtmlElement> elements) : IElementFactory<Document, HtmlElement>
{
    public HtmlElement Create(Document document, string localName, string? prefix = null, NodeFlags flags = NodeFlags.None) => localName switch
    {
        "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u" =>
            new PlainElement(document, localName, prefix, flags | NodeFlags.HtmlFormatting),
        "iframe" => new PlainElement(document, localName, prefix, flags | NodeFlags.Special | NodeFlags.LiteralText),
        _ => elements.Create(document, localName, prefix, flags),
    };
}
