using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Dialects;
using ContentForge.Ingest.Words;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>Writes a Markdown tree as HTML and notes which line everything comes from.</summary>
internal sealed class MarkdownRenderer
{
    /// <summary>Lent to the article that a thread renders and given back at its end: it has grown to the size of an article.</summary>
    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly StringBuilder _html;
    private readonly RenderedLines _lines = new();
    private readonly ImmutableArray<LeftOut>.Builder _leftOut = ImmutableArray.CreateBuilder<LeftOut>();
    private readonly SourceText _source;
    private readonly int _firstLine;

    private MarkdownRenderer(SourceText source, int firstLine)
    {
        _source = source;
        _html = _spare ?? new StringBuilder();
        _spare = null;
        _firstLine = firstLine;
    }

    /// <summary>Renders a document.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="pipeline">The pipeline it was parsed with.</param>
    /// <param name="source">The text it was parsed from.</param>
    /// <param name="firstLine">The number of that text's first line in the file.</param>
    public static (string Html, RenderedLines Lines, ImmutableArray<LeftOut> LeftOut) Render(MarkdownDocument document, MarkdownPipeline pipeline, SourceText source, int firstLine) =>
        new MarkdownRenderer(source, firstLine).Render(document, pipeline);

    private (string Html, RenderedLines Lines, ImmutableArray<LeftOut> LeftOut) Render(MarkdownDocument document, MarkdownPipeline pipeline)
    {
        using var writer = new StringWriter(_html, CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);

        // A line end between two blocks would become a text that says nothing, and every walk over the tree would stop at it.
        writer.NewLine = "";
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<ListRenderer>(new NumberedListRenderer(this));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new IslandRenderer(this));
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new BalancedParagraphRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new LinedCodeRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<LineBreakInlineRenderer>(new NumberedLineRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new QuoteRenderer());
        renderer.ObjectRenderers.Add(new NoteRenderer());
        renderer.ObjectRenderers.Add(new DirectiveRenderer(LeaveOut));
        renderer.ObjectRenderers.Add(new DirectiveInlineRenderer(LeaveOut));
        renderer.ObjectWriteBefore += Note;

        // An explicit body keeps a frameset in an island from replacing it.
        _html.Append(HtmlParsing.BodyStart);
        renderer.Render(document);
        var html = _html.ToString();
        _spare = _html.Clear();
        return (html, _lines, _leftOut.ToImmutable());
    }

    private void Note(IMarkdownRenderer renderer, MarkdownObject item)
    {
        var isOwnElement = item is Block and not (MarkdownDocument or HtmlBlock or DirectiveBlock or TableCell or LinkReferenceDefinitionGroup)
            && !(item is ParagraphBlock && ((HtmlRenderer)renderer).ImplicitParagraph);
        if (isOwnElement)
            AddLines(item, isIsland: item is Table);
    }

    private void LeaveOut(MarkdownObject directive, string text) =>
        _leftOut.Add(new LeftOut(LeftOutKinds.Directive, Core.Model.SourceSpan.OfLines(Line(directive.Line), Math.Max(Line(directive.Line), EndLine(directive.Span.End))), text));

    private void AddLines(MarkdownObject item, bool isIsland) =>
        _lines.Add(_html.Length, Line(item.Line), Math.Max(Line(item.Line), EndLine(item.Span.End)), isIsland);

    private int Line(int zeroBased) => zeroBased + _firstLine;

    private int EndLine(int offset) => _source.LineAt(Math.Max(0, offset)) + _firstLine - 1;

    /// <summary>Code, whose line ends stay.</summary>
    private sealed class LinedCodeRenderer : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            renderer.Writer.NewLine = "\n";
            base.Write(renderer, obj);
            renderer.Writer.NewLine = "";
        }
    }

    /// <summary>
    /// The lines of a text. The line that begins with a number is kept: to the format only "1." may begin a list right below a text,
    /// "4." goes on in it.
    /// </summary>
    private sealed class NumberedLineRenderer : HtmlObjectRenderer<LineBreakInline>
    {
        protected override void Write(HtmlRenderer renderer, LineBreakInline obj)
        {
            if (renderer.IsLastInContainer)
                return;
            if (renderer.EnableHtmlForInline && (obj.IsHard || BeginsWithMarker(obj.NextSibling)))
                renderer.Write("<br />");
            renderer.Write('\n');
        }

        private static bool BeginsWithMarker(Inline? line) => line is LiteralInline literal && MarkerText.Opens(literal.Content.AsSpan());
    }

    /// <summary>The author's own HTML, line by line as it stands.</summary>
    private sealed class IslandRenderer(MarkdownRenderer owner) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            var anchors = new OpenAnchors();
            for (var i = 0; i < block.Lines.Count; i++)
            {
                var line = owner.Line(block.Line + i);
                var slice = block.Lines.Lines[i].Slice;
                owner._lines.Add(owner._html.Length, line, line, isIsland: true);
                anchors.Count(slice.AsSpan());
                renderer.Write(ref slice);
                renderer.Write('\n');
            }

            anchors.CloseAll(renderer);
        }
    }

    /// <summary>A paragraph that leaves no anchor open: the HTML parser would reopen it in every block to come.</summary>
    private sealed class BalancedParagraphRenderer : HtmlObjectRenderer<ParagraphBlock>
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
        {
            var anchors = new OpenAnchors();
            for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (inline is HtmlInline html)
                    anchors.Count(html.Tag);
            }

            var isWrapped = !renderer.ImplicitParagraph;
            if (isWrapped)
            {
                if (!renderer.IsFirstInContainer)
                    renderer.EnsureLine();
                renderer.Write("<p>");
            }

            renderer.WriteLeafInline(paragraph);
            anchors.CloseAll(renderer);
            if (isWrapped)
                renderer.WriteLine("</p>");
        }
    }

    /// <summary>A list whose numbered items say how the author numbered them.</summary>
    private sealed class NumberedListRenderer(MarkdownRenderer owner) : HtmlObjectRenderer<ListBlock>
    {
        protected override void Write(HtmlRenderer renderer, ListBlock list)
        {
            renderer.EnsureLine();
            renderer.WriteLine(list.IsOrdered ? "<ol>" : "<ul>");
            foreach (var child in list)
            {
                var item = (ListItemBlock)child;
                var wasImplicit = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = !list.IsLoose;
                renderer.EnsureLine();
                owner.AddLines(item, isIsland: false);
                if (list.IsOrdered)
                    renderer.Write("<li ").Write(SourceLines.MarkerAttribute).Write("=\"").Write(Marker(item, list)).Write("\">");
                else
                    renderer.Write("<li>");
                renderer.WriteChildren(item);
                renderer.WriteLine("</li>");
                renderer.EnsureLine();
                renderer.ImplicitParagraph = wasImplicit;
            }

            renderer.WriteLine(list.IsOrdered ? "</ol>" : "</ul>");
        }

        private static string Marker(ListItemBlock item, ListBlock list) =>
            string.Create(CultureInfo.InvariantCulture, $"{item.Order}{list.OrderedDelimiter}");
    }

    /// <summary>Counts anchors that are opened and not closed.</summary>
    private struct OpenAnchors
    {
        private int _open;

        public void Count(ReadOnlySpan<char> html)
        {
            for (var at = html.IndexOf('<'); at >= 0 && at + 2 < html.Length;)
            {
                if (html[at + 1] is 'a' or 'A' && char.IsWhiteSpace(html[at + 2]))
                    _open++;
                else if (html[at + 1] == '/' && html[at + 2] is 'a' or 'A' && at + 3 < html.Length && html[at + 3] == '>')
                    _open = Math.Max(0, _open - 1);
                var next = html[(at + 1)..].IndexOf('<');
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        public readonly void CloseAll(HtmlRenderer renderer)
        {
            for (var i = 0; i < _open; i++)
                renderer.Write("</a>");
        }
    }
}
