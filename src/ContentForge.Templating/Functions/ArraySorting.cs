using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

/// <summary>The order of <c>array.sort</c>: nothing first, then by value; values of different kinds have no order.</summary>
internal static class ArraySorting
{
    public static List<object?> Sort(Arguments a, List<object?> items, string? member)
    {
        var keys = items.ConvertAll(static item => item);
        if (!string.IsNullOrEmpty(member))
        {
            var path = member.Split('.');
            for (var i = 0; i < keys.Count; i++)
                keys[i] = ReadPath(a.Context, keys[i], path);
        }

        CheckKinds(a, keys);

        // A stable sort: equal items keep their order.
        return [.. Enumerable.Range(0, items.Count)
            .OrderBy(index => keys[index], Comparer<object?>.Create(Compare))
            .Select(index => items[index])];
    }

    private static object? ReadPath(RenderContext context, object? item, string[] path)
    {
        foreach (var name in path)
        {
            if (item is null || !Members.TryGet(context, item, name, out item))
                return null;
        }

        return item;
    }

    private static void CheckKinds(Arguments a, List<object?> keys)
    {
        var kinds = keys.Where(static key => key is not null).Select(KindOf).Distinct(StringComparer.Ordinal).ToList();
        var hasOrder = kinds.Count == 0 || (kinds.Count == 1 && kinds[0].Length > 0) || keys.Count < 2;
        if (!hasOrder)
            throw a.Error("Failed to compare two elements in the array.");
    }

    private static string KindOf(object? key) => key switch
    {
        string or SafeHtml or CapturedText => "text",
        IComparable => key.GetType().Name,
        _ => "",
    };

    private static int Compare(object? left, object? right)
    {
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        return left is string or SafeHtml or CapturedText
            ? TextOrder.Compare(left.ToString()!, right.ToString()!)
            : Comparer<object>.Default.Compare(left, right);
    }
}
