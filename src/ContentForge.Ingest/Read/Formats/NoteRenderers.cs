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
    /// <summary>The longest name of a kind, with its brackets.</summary>
    private const int MaxMark = 40;

    protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
    {
        if (TakeKind(quote) is not { } kind)
        {
            base.Write(renderer, quote);
            return;
        }

        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        NoteRenderer.Box(renderer, kind, null, () => renderer.WriteChildren(quote));
        renderer.ImplicitParagraph = wasImplicit;
    }

    /// <summary>Takes the name of the kind out of a quote. What stands behind it in its line is a title, or all that the note says.</summary>
    private static string? TakeKind(QuoteBlock quote)
    {
        if (quote is not [ParagraphBlock { Inline: { } inline } first, ..])
            return null;

        var mark = new StringBuilder();
        var read = new List<LiteralInline>();
        for (var at = inline.FirstChild as LiteralInline; at is not null && mark.Length < MaxMark && !mark.ToString().Contains(']', StringComparison.Ordinal); at = at.NextSibling as LiteralInline)
        {
            mark.Append(at.Content.AsSpan());
            read.Add(at);
        }

        var text = mark.ToString();
        var close = text.IndexOf(']', StringComparison.Ordinal);
        if (!text.StartsWith("[!", StringComparison.Ordinal) || close < 3 || !text.AsSpan(2, close - 2).Trim().ToString().All(c => char.IsLetter(c) || c == '-'))
            return null;

        var kind = text[2..close];
        var rest = text[(close + 1)..].TrimStart('+', '-').TrimStart();
        foreach (var literal in read)
            literal.Remove();
        if (rest.Length > 0 && !rest.Equals(kind, StringComparison.OrdinalIgnoreCase))
            inline.FirstChild?.InsertBefore(new LiteralInline(rest));
        if (rest.Length > 0 && inline.FirstChild is null)
            inline.AppendChild(new LiteralInline(rest));
        EndTitle(inline);
        if (inline.FirstChild is null)
            quote.Remove(first);
        return NoteWords.KindOf(kind) ?? "note";
    }

    /// <summary>Makes a line of what is left of the first one.</summary>
    private static void EndTitle(ContainerInline inline)
    {
        if (inline.FirstChild is LineBreakInline only)
            only.Remove();
        else if (inline.FirstOrDefault(child => child is LineBreakInline) is LineBreakInline end)
            end.IsHard = true;
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
