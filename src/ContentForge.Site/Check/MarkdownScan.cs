using ContentForge.Core.Diagnostics;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentForge.Site.Check;

/// <summary>Reads the Markdown of a site: where its links and pictures lead, whether they are written in Markdown or in HTML.</summary>
internal static class MarkdownScan
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    public static FileScan Of(string text)
    {
        try
        {
            return new FileScan([.. Markdown.Parse(text, Pipeline).Descendants().SelectMany(node => LinksOf(node, text))], []);
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("nested", StringComparison.OrdinalIgnoreCase))
        {
            return new FileScan([], [new FileProblem(DiagnosticCodes.IncompletePage, 0, "The text is nested too deeply to be read as Markdown.")]);
        }
    }

    private static IEnumerable<FoundLink> LinksOf(MarkdownObject node, string text) => node switch
    {
        LinkInline { Url.Length: > 0 } link => [new FoundLink(link.Url, OffsetOf(link, text), LinkRole.Named)],
        HtmlInline html => FileScan.LinksInHtml(html.Tag, html.Span.Start),
        HtmlBlock html => FileScan.LinksInHtml(html.Lines.ToString(), html.Span.Start),
        _ => [],
    };

    private static int OffsetOf(LinkInline link, string text)
    {
        var start = link.UrlSpan.IsEmpty ? link.Span.Start : link.UrlSpan.Start;
        return start < text.Length && text[start] == '<' ? start + 1 : start;
    }
}
