using System.Globalization;
using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Read.Dialects;

/// <summary>Gives boxes that carry a title beside the tree of headings a heading in it.</summary>
internal static class HeadingTree
{
    private const int Lowest = 6;

    /// <summary>
    /// The level of the heading that each of the boxes stands under: what stands in one box says nothing about the next. Where there is none, the
    /// title of the article counts.
    /// </summary>
    public static Dictionary<IElement, int> LevelsAbove(IElement body, HashSet<IElement> boxes)
    {
        var levels = new Dictionary<IElement, int>();
        var open = new Stack<(int Depth, int Level)>();
        var level = 1;
        using var walk = body.Walk().GetEnumerator();
        while (walk.MoveNext())
        {
            while (open.TryPeek(out var box) && walk.Depth <= box.Depth)
                level = open.Pop().Level;
            if (walk.Current is not IElement element)
                continue;
            if (boxes.Contains(element))
            {
                levels[element] = level;
                open.Push((walk.Depth, level));
                level++;
            }
            else if (Markup.IsHeading(element))
            {
                level = LevelOf(element);
            }
        }

        return levels;
    }

    /// <summary>Puts a title before a box: a heading, or a bold line where a heading cannot stand.</summary>
    public static IElement Title(IElement box, string text, int levelAbove, DialectContext context)
    {
        var isInText = Markup.Ancestor(box, "li", "td", "th", "blockquote") is not null;
        var level = Math.Min(levelAbove + 1, Lowest);
        var title = context.Create(isInText ? "p" : NameOf(level), box);
        if (isInText)
        {
            var strong = context.Create("strong", box);
            strong.TextContent = text;
            title.AppendChild(strong);
        }
        else
        {
            title.TextContent = text;
            LowerWithin(box, level, context);
        }

        box.Parent!.InsertBefore(title, box);
        context.Changed();
        return title;
    }

    public static int LevelOf(IElement heading) => heading.LocalName[1] - '0';

    /// <summary>Makes the headings in a box those of what stands under its title.</summary>
    private static void LowerWithin(IElement box, int level, DialectContext context)
    {
        var headings = box.WalkElements().Where(element => Markup.IsHeading(element)).ToList();
        var shift = headings.Count == 0 ? 0 : level + 1 - headings.Min(LevelOf);
        if (shift <= 0)
            return;

        foreach (var heading in headings)
        {
            var lower = context.Create(NameOf(Math.Min(Lowest, LevelOf(heading) + shift)), heading);
            if (heading.Id is { Length: > 0 } id)
                lower.Id = id;
            while (heading.FirstChild is { } child)
                lower.AppendChild(child);
            context.Replace(heading, lower);
        }
    }

    private static string NameOf(int level) => string.Create(CultureInfo.InvariantCulture, $"h{level}");
}
