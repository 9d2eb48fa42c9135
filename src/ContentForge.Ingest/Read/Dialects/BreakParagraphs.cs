using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>Paragraphs that are set apart by two line breaks in a row instead of elements of their own.</summary>
internal sealed class BreakParagraphs : IDialect
{
    public void Apply(DialectContext context)
    {
        var boxes = context.Named("br").Select(TextAround).Distinct().Where(IsText).ToList();
        foreach (var box in boxes)
        {
            Unfold(box, context);
            if (Pieces(box) is { Count: > 1 } pieces)
                Split(box, pieces, context);
        }
    }

    /// <summary>The element around a break, but for spans around all that it says.</summary>
    private static IElement TextAround(IElement br)
    {
        var at = br.ParentElement!;
        while (at is { LocalName: "span" or "font", ParentElement: { } parent } && Texts.Length(at) == Texts.Length(parent))
            at = parent;
        return at;
    }

    /// <summary>Boxes of text; the cells of tables keep their lines, and so does what a list, a heading or code says.</summary>
    private static bool IsText(IElement box) =>
        box.LocalName is "p" or "div" or "section" or "article" or "main" or "li" or "blockquote" or "body" or "dd" && Markup.Ancestor(box, "pre", "table", "h1", "h2", "h3", "h4", "h5", "h6") is null;

    /// <summary>A span around all that a paragraph says means nothing.</summary>
    private static void Unfold(IElement box, DialectContext context)
    {
        while (box.Children is [{ LocalName: "span" or "font" } only] && Texts.Length(only) == Texts.Length(box))
        {
            Markup.Unwrap(only);
            context.Changed();
        }
    }

    /// <summary>The stretches of text between blocks and double breaks; one when there are no double breaks.</summary>
    private static List<List<INode>> Pieces(IElement box)
    {
        var pieces = new List<List<INode>> { new() };
        var (breaks, hasDouble) = (0, false);
        foreach (var node in box.ChildNodes)
        {
            if (Markup.Is(node, "br"))
            {
                breaks++;
            }
            else if (Markup.IsBlock(node))
            {
                breaks = 0;
                pieces.Add([]);
                continue;
            }
            else if (node is not IComment && (node is not IText text || !Texts.IsBlank(text.Data)))
            {
                if (breaks > 1 || (breaks == 1 && IsTitle(pieces[^1], node)))
                {
                    hasDouble = true;
                    pieces.Add([]);
                }

                breaks = 0;
            }

            pieces[^1].Add(node);
        }

        return hasDouble ? [.. pieces.Where(piece => piece.Exists(Texts.Shows) || piece.Exists(node => !Texts.IsBlank(node)))] : [];
    }

    /// <summary>A bold line right above a numbered one is the title of what is counted.</summary>
    private static bool IsTitle(List<INode> piece, INode next) =>
        piece.Find(node => !Texts.IsBlank(node)) is IElement { LocalName: "b" or "strong" } only && piece.TrueForAll(node => node == only || Texts.IsBlank(node))
        && Texts.Of(next).AsSpan().TrimStart() is ['1', '.' or ')', ..] && StepNumber.Read(Texts.Of(only)) is null;

    private static void Split(IElement box, List<List<INode>> pieces, DialectContext context)
    {
        foreach (var piece in pieces)
        {
            while (piece.Count > 0 && IsFiller(piece[^1]))
                piece.RemoveAt(piece.Count - 1);
            while (piece.Count > 0 && IsFiller(piece[0]))
                piece.RemoveAt(0);
            if (piece.Count == 0)
                continue;

            var paragraph = context.Create("p", box);
            if (box.LocalName == "p")
                box.Parent!.InsertBefore(paragraph, box);
            else
                box.InsertBefore(paragraph, piece[0]);
            foreach (var node in piece)
                paragraph.AppendChild(node);
        }

        if (box.LocalName == "p")
            context.Remove(box);
        foreach (var filler in box.ChildNodes.Where(node => Markup.Is(node, "br")).ToList())
            context.Remove(filler);
    }

    private static bool IsFiller(INode node) => Markup.Is(node, "br") || node is IText text && Texts.IsBlank(text.Data);
}
