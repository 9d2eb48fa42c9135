using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using Markdig;
using Markdig.Parsers;

namespace ContentForge.Ingest.Reading.Formats;

/// <summary>
/// CommonMark with pipe tables and strikethrough, by way of HTML. The HTML is not trusted: the Markdown parser lets every address
/// through. Generic attributes stay off, they would turn text into event handlers.
/// </summary>
internal sealed class MarkdownReader(InputLimits limits) : IFormatReader
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public SourceFormat Format => SourceFormat.Markdown;

    public FormatContent Read(SourceText text, int firstLine)
    {
        var body = text.Text[text.StartOfLine(firstLine)..];
        if (body.Length > limits.MaxMarkdownChars)
        {
            throw new UnreadableDocumentException(
                DiagnosticCodes.FileTooLarge, $"The text has {body.Length} characters; the limit for Markdown is {limits.MaxMarkdownChars}.");
        }

        if (body.AsSpan().Count('[') > limits.MaxOpenBrackets)
            throw new UnreadableDocumentException(DiagnosticCodes.TooDeeplyNested, $"The text has more than {limits.MaxOpenBrackets} opening brackets.");

        if (body.AsSpan().Count("<?") + body.AsSpan().Count("<!") > limits.MaxDeclarations)
            throw new UnreadableDocumentException(DiagnosticCodes.TooManyElements, $"The text has more than {limits.MaxDeclarations} comments and declarations.");

        var (html, lines) = Render(MarkdownRepairs.Apply(body), firstLine);
        var (tree, problems) = HtmlParsing.Parse(html, limits, lines);
        return new FormatContent(tree, FrontMatter.None) { Problems = problems };
    }

    private static (string Html, RenderedLines Lines) Render(string markdown, int firstLine)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            return MarkdownRenderer.Render(document, Pipeline, new SourceText(markdown), firstLine);
        }
        catch (ArgumentException e) when (e.Message.Contains("nested", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableDocumentException(DiagnosticCodes.TooDeeplyNested, "Lists, quotes or emphasis are nested too deeply.");
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.InsertBefore<HtmlBlockParser>(new AnchorBlockParser());
        builder.BlockParsers.Replace<HtmlBlockParser>(new InterruptibleHtmlBlockParser());
        return builder.Build();
    }
}
