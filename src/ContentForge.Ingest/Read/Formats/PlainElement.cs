using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// An element that does nothing and whose copies know its source lines: the parser copies formatting elements that are left open into
/// the blocks behind them.
/// </summary>
internal sealed class PlainElement(Document owner, string localName, string? prefix, NodeFlags flags) : HtmlElement(owner, localName, prefix, flags)
{
    public override Node Clone(Document owner, bool deep)
    {
        var copy = new PlainElement(owner, LocalName, Prefix, Flags) { SourceReference = SourceReference };
        CloneElement(copy, owner, deep);
        return copy;
    }
}

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
