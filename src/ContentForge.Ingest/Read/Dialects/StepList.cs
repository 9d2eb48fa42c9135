using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>Makes lists of what is one in all but form.</summary>
internal static class StepList
{
    /// <summary>Chosen: a step that is longer is a section.</summary>
    private const int MaxStepText = 600;

    /// <summary>Whether items with headings are steps with titles: then none of them has steps of its own, or is as long as a section.</summary>
    public static bool AreSteps(IEnumerable<IReadOnlyList<INode>> items) => items.All(item =>
        item.Sum(Texts.Length) <= MaxStepText && item.Count(node => node is IElement element && (Markup.IsHeading(element) || Markup.Holds(element, "h1", "h2", "h3", "h4", "h5", "h6"))) <= 1
        && (!item.Any(HoldsHeading) || !item.Any(node => node is IElement element && (element.LocalName == "ol" || Markup.Holds(element, "ol")))));

    public static bool HoldsHeading(INode node) => node is IElement element && (Markup.IsHeading(element) || Markup.Holds(element, "h1", "h2", "h3", "h4", "h5", "h6"));

    /// <summary>Puts a list in the place of the first node; each item takes its nodes.</summary>
    /// <param name="items">The nodes of each item, in document order.</param>
    /// <param name="name">What list: <c>ol</c> or <c>ul</c>.</param>
    /// <param name="context">The tree.</param>
    public static IElement Make(IReadOnlyList<IReadOnlyList<INode>> items, string name, DialectContext context)
    {
        var first = items[0][0];
        var list = context.Create(name, first);
        first.Parent!.InsertBefore(list, first);
        foreach (var item in items)
        {
            var entry = context.Create("li", item[0]);
            foreach (var node in item)
                entry.AppendChild(node);
            FlattenHeadings(entry, context);
            list.AppendChild(entry);
        }

        if (name == "ol")
            ListMarker.Assign(list);
        context.Changed();
        return list;
    }

    /// <summary>A heading within an item is the title of a step: a bold line.</summary>
    private static void FlattenHeadings(IElement item, DialectContext context)
    {
        foreach (var heading in item.WalkElements().Where(element => Markup.IsHeading(element)).ToList())
        {
            var line = context.Create("p", heading);
            var strong = context.Create("strong", heading);
            while (heading.FirstChild is { } child)
                strong.AppendChild(child);
            line.AppendChild(strong);
            context.Replace(heading, line);
        }
    }
}
