using System.Globalization;
using AngleSharp.Dom;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Ingest.Reading;

/// <summary>The source lines of an element, kept in an attribute so that they live as long as the element does.</summary>
public static class SourceLines
{
    /// <summary>Holds <c>first-last</c>, lines of the file from 1, both inclusive.</summary>
    public const string Attribute = "data-cf-lines";

    /// <summary>Holds, on an item of an ordered list, the marker as the author wrote it: <c>3.</c>, <c>3)</c>, <c>a)</c>.</summary>
    public const string MarkerAttribute = "data-cf-marker";

    /// <summary>Stands, empty, on a list that repeats the headings of the article: its items are no steps.</summary>
    public const string ContentsAttribute = "data-cf-toc";

    /// <summary>Stands, empty, on a heading whose section sells a product.</summary>
    public const string PromoAttribute = "data-cf-promo";

    /// <summary>Tells an element the lines it comes from.</summary>
    public static void Set(IElement element, int start, int end) =>
        element.SetAttribute(Attribute, string.Create(CultureInfo.InvariantCulture, $"{start}-{end}"));

    /// <summary>
    /// The lines a node comes from: its own, or those of its descendants together, or those of the nearest ancestor that knows.
    /// Line 1 when nobody knows.
    /// </summary>
    public static SourceSpan Of(INode node)
    {
        if (node is IElement element && (Own(element) ?? OfDescendants(element)) is { } span)
            return span;

        for (var parent = node.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (Own(parent) is { } inherited)
                return inherited;
        }

        return SourceSpan.At(1);
    }

    /// <summary>The lines written on the element itself.</summary>
    internal static SourceSpan? Own(IElement element)
    {
        var value = element.GetAttribute(Attribute);
        if (value is null)
            return null;

        var dash = value.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && int.TryParse(value.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(value.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start >= 1 && end >= start
                ? SourceSpan.OfLines(start, end)
                : null;
    }

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
}
