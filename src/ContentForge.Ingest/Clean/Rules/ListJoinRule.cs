using AngleSharp.Dom;
using ContentForge.Ingest.Dom;

namespace ContentForge.Ingest.Clean.Rules;

/// <summary>A numbered list that something cut in two: the second half goes on where the first ends. Pictures between belong to the item before.</summary>
internal sealed class ListJoinRule : ICleaningRule
{
    /// <summary>Chosen: the screenshots of one step. More are a gallery between two lists.</summary>
    private const int MaxPicturesBetween = 8;

    public string Id => "list-join";

    public void Apply(CleaningContext context)
    {
        foreach (var list in context.Elements("ol"))
        {
            while (context.IsAttached(list) && FindRest(list, out var between) is { } rest)
            {
                var last = list.LastElementChild!;
                foreach (var picture in between)
                    last.AppendChild(picture);
                while (rest.FirstChild is { } child)
                    list.AppendChild(child);
                ExtendLines(list, rest);
                context.Drop(rest);
            }
        }
    }

    private static IElement? FindRest(IElement list, out List<INode> between)
    {
        between = [];
        if (list.LastElementChild is not { } last || ListMarker.NumberOf(last) is not { } number)
            return null;

        for (var next = Markup.Next(list); next is IElement element && between.Count <= MaxPicturesBetween; next = Markup.Next(next))
        {
            if (element.LocalName == "ol")
                return element.FirstElementChild is { } first && ListMarker.NumberOf(first) == number + 1 ? element : null;
            if (element.LocalName is not ("p" or "figure" or "img" or "div") || Texts.HasAny(element))
                return null;
            between.Add(element);
        }

        return null;
    }

    private static void ExtendLines(IElement list, IElement rest)
    {
        if (SourceLines.Own(list) is { } own && SourceLines.Own(rest) is { } more)
            SourceLines.Set(list, Math.Min(own.StartLine, more.StartLine), Math.Max(own.EndLine, more.EndLine));
    }
}
