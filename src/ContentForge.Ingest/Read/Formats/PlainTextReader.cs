using System.Net;
using System.Text;
using ContentForge.Core;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Metadata;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>
/// Text without markup: a line is a paragraph, a line with a bullet or a number is a list item, and a short line without an end mark,
/// before a longer one, is a heading.
/// </summary>
internal sealed class PlainTextReader(InputLimits limits) : IFormatReader
{
    public SourceFormat Format => SourceFormat.PlainText;

    public FormatContent Read(SourceText text, int firstLine)
    {
        var html = new StringBuilder(HtmlParsing.BodyStart);
        var lines = new RenderedLines();
        string? openList = null;
        foreach (var block in PlainTextBlock.Split(text, firstLine))
        {
            var list = block.Kind switch
            {
                PlainTextBlockKind.Bullet => "ul",
                PlainTextBlockKind.Numbered => "ol",
                _ => null,
            };
            if (!string.Equals(list, openList, StringComparison.Ordinal))
            {
                if (openList is not null)
                    html.Append("</").Append(openList).Append(">\n");
                if (list is not null)
                    html.Append('<').Append(list).Append(">\n");
                openList = list;
            }

            lines.Add(html.Length, block.StartLine, block.EndLine, isIsland: false);
            Append(html, block);
        }

        return new FormatContent(HtmlParsing.Parse(html.ToString(), limits, lines).Document, FrontMatter.None);
    }

    private static void Append(StringBuilder html, PlainTextBlock block)
    {
        var content = WebUtility.HtmlEncode(block.Text);
        _ = block.Kind switch
        {
            PlainTextBlockKind.Heading => html.Append("<h2>").Append(content).Append("</h2>\n"),
            PlainTextBlockKind.Bullet => html.Append("<li>").Append(content).Append("</li>\n"),
            PlainTextBlockKind.Numbered =>
                html.Append("<li ").Append(SourceLines.MarkerAttribute).Append("=\"").Append(block.Marker).Append("\">").Append(content).Append("</li>\n"),
            _ => html.Append("<p>").Append(content).Append("</p>\n"),
        };
    }
}
