using System.Text;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Read.Dialects;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentForge.Ingest.Read.Formats;

/// <summary>Writes a marked note as a box that says its kind.</summary>
internal sealed class NoteRenderer : HtmlObjectRenderer<NoteBlock>
{
    protected override void Write(HtmlRenderer renderer, NoteBlock note)
    {
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        if (note.IsFolded)
            Folded(renderer, note);
        else
            Box(renderer, note.Kind, note.Title, () => renderer.WriteChildren(note));
        renderer.ImplicitParagraph = wasImplicit;
    }

    /// <summary>Writes a box with a title and what it holds.</summary>
    public static void Box(HtmlRenderer renderer, string? kind, string? title, Action writeContent)
    {
        renderer.Write(kind is null ? "<div>" : $"<div {SourceLines.NoteAttribute}=\"{kind}\">");
        if (title is not null)
            renderer.Write("<p><strong>").WriteEscape(title).Write("</strong></p>");
        writeContent();
        renderer.Write("</div>");
    }

    private static void Folded(HtmlRenderer renderer, NoteBlock note)
    {
        renderer.Write("<details><summary>").WriteEscape(note.Title ?? "").Write("</summary>");
        renderer.WriteChildren(note);
        renderer.Write("</details>");
    }
}

/// <summary>Writes a quote, or the note that a quote is whose first line names a kind: <c>[!WARNING]</c>.</summary>
internal sealed class QuoteRenderer : QuoteBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
    {
        if (TakeKind(quote) is not var (kind, title))
        {
            base.Write(renderer, quote);
            return;
        }

        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        NoteRenderer.Box(renderer, kind, title, () => renderer.WriteChildren(quote));
        renderer.ImplicitParagraph = wasImplicit;
    }

    /// <summary>Takes the line that names the kind out of a quote.</summary>
    private static (string Kind, string? Title)? TakeKind(QuoteBlock quote)
    {
        if (quote is not [ParagraphBlock { Inline: { } inline } first, ..] || inline.FirstChild is not LiteralInline { Content: var start } || !start.AsSpan().StartsWith("[", StringComparison.Ordinal))
            return null;

        var line = new StringBuilder();
        var read = new List<Inline>();
        for (var at = inline.FirstChild; at is not null and not LineBreakInline; at = at.NextSibling)
        {
            if (at is not LiteralInline literal)
                return null;
            line.Append(literal.Content.AsSpan());
            read.Add(at);
        }

        var text = line.ToString();
        var close = text.IndexOf(']', StringComparison.Ordinal);
        if (!text.StartsWith("[!", StringComparison.Ordinal) || close < 3)
            return null;

        foreach (var inlineRead in read)
            inlineRead.Remove();
        inline.FirstChild?.Remove();
        if (inline.FirstChild is null)
            quote.Remove(first);
        var title = text[(close + 1)..].TrimStart('+', '-', ' ').Trim();
        return (NoteWords.KindOf(text[2..close]) ?? "note", title.Length > 0 ? title : null);
    }
}

/// <summary>Writes nothing of a directive, and puts it on record.</summary>
/// <param name="record">Takes the directive and what it says.</param>
internal sealed class DirectiveRenderer(Action<MarkdownObject, string> record) : HtmlObjectRenderer<DirectiveBlock>
{
    protected override void Write(HtmlRenderer renderer, DirectiveBlock directive) => record(directive, directive.Text);
}

/// <summary>The same for one within a line.</summary>
/// <param name="record">Takes the directive and what it says.</param>
internal sealed class DirectiveInlineRenderer(Action<MarkdownObject, string> record) : HtmlObjectRenderer<DirectiveInline>
{
    protected override void Write(HtmlRenderer renderer, DirectiveInline directive) => record(directive, directive.Text);
}
