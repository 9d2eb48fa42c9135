using System.Globalization;
using AngleSharp.Dom;

namespace ContentForge.Ingest.Dom;

/// <summary>The numbers of list items, as the author wrote them.</summary>
internal static class ListMarker
{
    /// <summary>The number of an item, or null when its marker is a letter or there is none.</summary>
    public static int? NumberOf(IElement item) =>
        item.GetAttribute(SourceLines.MarkerAttribute) is { } marker
        && int.TryParse(marker.AsSpan().TrimEnd(".)"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Gives the items of an ordered list, which say their numbers in HTML's own way, the markers a reader sees.</summary>
    public static void Assign(IElement list)
    {
        var type = list.GetAttribute("type");
        var number = Number(list.GetAttribute("start")) ?? 1;
        foreach (var item in list.Children)
        {
            if (item.LocalName != "li" || item.HasAttribute(SourceLines.MarkerAttribute))
                continue;
            number = Number(item.GetAttribute("value")) ?? number;
            item.SetAttribute(SourceLines.MarkerAttribute, Format(number, type) + ".");
            number++;
        }
    }

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 10_000 ? number : null;

    private static string Format(int number, string? type) => type switch
    {
        "a" when number is >= 1 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "A" when number is >= 1 and <= 26 => ((char)('A' + number - 1)).ToString(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
