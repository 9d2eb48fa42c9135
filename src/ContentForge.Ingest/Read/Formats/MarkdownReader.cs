using System.Collections.Immutable;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Dialects;
using ContentForge.Ingest.Read.Metadata;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace ContentForge.Ingest.Read.Formats;

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
        var start = text.StartOfLine(firstLine);
        var body = text.Text[start..];
        if (Excess(body) is var (code, offset, message))
            throw new UnreadableDocumentException(code, message, text.PositionAt(start + offset));

        var (html, lines, directives) = Render(MarkdownRepairs.Apply(body), firstLine);
        var (tree, problems, leftOut) = HtmlParsing.Parse(html, limits, lines);
        return new FormatContent(tree, FrontMatter.None) { Problems = problems, LeftOut = [.. directives, .. leftOut] };
    }

    /// <summary>The limit that a text breaks, and where; null when it breaks none.</summary>
    private (DiagnosticCode Code, int Offset, string Message)? Excess(ReadOnlySpan<char> body)
    {
        if (body.Length > limits.MaxMarkdownChars)
            return (DiagnosticCodes.FileTooLarge, limits.MaxMarkdownChars, $"The text has {body.Length} characters; the limit for Markdown is {limits.MaxMarkdownChars}.");
        if (LongLine(body) is { } line)
            return (DiagnosticCodes.FileTooLarge, line, $"The line has more than {limits.MaxMarkdownLineChars} characters.");

        var open = UnclosedDeclarations(body);
        return open.Count > limits.MaxDeclarations
            ? (DiagnosticCodes.TooManyElements, open.First, $"More than {limits.MaxDeclarations} comments and declarations are never closed.")
            : null;
    }

    private int? LongLine(ReadOnlySpan<char> body)
    {
        for (var start = 0; body.Length - start > limits.MaxMarkdownLineChars;)
        {
            var end = body[start..].IndexOf('\n');
            if (end < 0 || end > limits.MaxMarkdownLineChars)
                return start;
            start += end + 1;
        }

        return null;
    }

    /// <summary>How many comments and declarations begin behind the last end of their kind, and where the first of them does.</summary>
    private static (int Count, int First) UnclosedDeclarations(ReadOnlySpan<char> body)
    {
        var (count, first) = (0, body.Length);
        foreach (var (opening, closing) in (ReadOnlySpan<(string, string)>)[("<!--", "-->"), ("<?", "?>"), ("<!", ">")])
        {
            var end = body.LastIndexOf(closing) + 1;
            var found = body[end..].Count(opening);
            if (found > count)
                (count, first) = (found, end + body[end..].IndexOf(opening));
        }

        return (count, first);
    }

    private static (string Html, RenderedLines Lines, ImmutableArray<LeftOut> LeftOut) Render(string markdown, int firstLine)
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
        builder.BlockParsers.Replace<ParagraphBlockParser>(new DefinitionRunParser());
        builder.InlineParsers.Replace<EmphasisInlineParser>(new LimitedEmphasisParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new LimitedLinkParser());
        builder.InlineParsers.Replace<AutolinkInlineParser>(new LimitedTagParser());
        builder.BlockParsers.InsertBefore<HtmlBlockParser>(new AnchorBlockParser());
        builder.BlockParsers.Replace<HtmlBlockParser>(new InterruptibleHtmlBlockParser());
        builder.BlockParsers.InsertBefore<AnchorBlockParser>(new NoteParser());
        builder.BlockParsers.InsertBefore<AnchorBlockParser>(new DirectiveParser());
        builder.InlineParsers.Insert(0, new DirectiveInlineParser());
        return builder.Build();
    }
}
