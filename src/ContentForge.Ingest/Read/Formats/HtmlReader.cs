using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Text;
using ContentForge.Core;
using ContentForge.Core.Model;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>A page, or a part of one, with all that is around the article.</summary>
internal sealed class HtmlReader(InputLimits limits) : IFormatReader
{
    private static readonly FrozenSet<string> LineBearing = FrozenSet.Create(
        StringComparer.Ordinal,
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "ul", "ol", "table", "blockquote", "pre", "figure", "img", "div", "section",
        "article", "aside", "nav", "header", "footer", "ins", "iframe", "video", "a", "dl", "dt", "dd", "details", "form");

    public SourceFormat Format => SourceFormat.Html;

    public FormatContent Read(SourceText text, int firstLine)
    {
        var start = text.StartOfLine(firstLine);
        var html = start == 0 ? text.Text : text.Text[start..];
        var (document, problems, leftOut) = HtmlParsing.Parse(html, limits, new PageSource(text, start));

        var head = PageHead.Read(document);
        foreach (var list in document.QuerySelectorAll("ol"))
            ListMarker.Assign(list);
        return new FormatContent(document, head) { Problems = problems, LeftOut = leftOut };
    }

    /// <summary>A page that stands in the file as it is.</summary>
    private sealed class PageSource(SourceText text, int start) : IHtmlSource
    {
        public void Annotate(IElement element, TextPosition position)
        {
            if (!LineBearing.Contains(element.LocalName))
                return;

            var line = text.LineAt(Math.Max(0, position.Position - 1) + start);
            SourceLines.Set(element, line, line);
        }

        public SourceSpan PlaceOf(int offset) => text.PositionAt(Math.Max(0, offset) + start);
    }
}
