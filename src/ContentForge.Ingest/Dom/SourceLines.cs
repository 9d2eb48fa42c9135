using AngleSharp.Dom;
using AngleSharp.Text;
using ContentForge.Core.Model;

namespace ContentForge.Ingest.Dom;

/// <summary>The source lines of an element, kept on it as its source reference.</summary>
public static class SourceLines
{
    /// <summary>Holds, on an item of an ordered list, the marker as the author wrote it: <c>3.</c>, <c>3)</c>, <c>a)</c>.</summary>
    public const string MarkerAttribute = "data-cf-marker";

    /// <summary>Stands, empty, on a list that repeats the headings of the article: its items are no steps.</summary>
    public const string ContentsAttribute = "data-cf-toc";

    /// <summary>Stands, empty, on a heading whose section sells a product.</summary>
    public const string PromoAttribute = "data-cf-promo";

    /// <summary>Stands, empty, on a heading that labels one of several ways to do the same: a tab.</summary>
    public const string VariantAttribute = "data-cf-variant";

    /// <summary>Holds, on a box, the kind of note that it is: <c>warning</c>, <c>tip</c>.</summary>
    public const string NoteAttribute = "data-cf-note";

    /// <summary>Tells an element the lines it comes from: first and last, from 1, both inclusive.</summary>
    public static void Set(IElement element, int start, int end) => ((Element)element).SourceReference = new Reference(SourceSpan.OfLines(start, end));

    /// <summary>
    /// The lines a node comes from: its own, or those of its descendants together, or those of the nearest ancestor that knows.
    /// Line 1 when nobody knows.
    /// </summary>
    public static SourceSpan Of(INode node)
    {
        if (Within(node) is { } span)
            return span;

        for (var parent = node.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (Own(parent) is { } inherited)
                return inherited;
        }

        return SourceSpan.At(1);
    }

    /// <summary>The lines of a node, or of its descendants together; null when none of them knows.</summary>
    internal static SourceSpan? Within(INode node) => node is IElement element ? Own(element) ?? OfDescendants(element) : null;

    /// <summary>The lines of the element itself.</summary>
    internal static SourceSpan? Own(IElement element) => (element.SourceReference as Reference)?.Lines;

    private static SourceSpan? OfDescendants(IElement element)
    {
        SourceSpan? union = null;
        foreach (var node in element.Walk())
        {
            if (node is IElement child && Own(child) is { } span)
                union = union?.Union(span) ?? span;
        }

        return union;
    }

    private sealed class Reference(SourceSpan lines) : ISourceReference
    {
        public SourceSpan Lines => lines;

        /// <summary>A place in the file cannot be told: what is parsed may be HTML that was made of it.</summary>
        public TextPosition Position => TextPosition.Empty;
    }
}
