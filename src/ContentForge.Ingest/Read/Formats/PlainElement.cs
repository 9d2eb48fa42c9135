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
