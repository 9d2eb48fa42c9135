using System.Text;
using ContentForge.Templating.Runtime;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Functions;

internal static class ArrayFunctions
{
    public static readonly BuiltinGroup Group = new(
        "array",
        ("add", new(Add, "list", "value")),
        ("add_range", new(AddRange, "list1", "list2")),
        ("any", new(Any, "list", "function", "...")),
        ("compact", new(Compact, "list")),
        ("concat", new(Concat, "list1", "list2")),
        ("contains", new(Contains, "list", "item")),
        ("cycle", new(Cycle, "list", "group?")),
        ("each", new(Each, "list", "function")),
        ("filter", new(Filter, "list", "function")),
        ("first", new(First, "list")),
        ("insert_at", new(InsertAt, "list", "index", "value")),
        ("join", new(Join, "list", "delimiter", "function?")),
        ("last", new(Last, "list")),
        ("limit", new(Limit, "list", "count")),
        ("map", new(Map, "list", "member")),
        ("offset", new(Offset, "list", "index")),
        ("remove_at", new(RemoveAt, "list", "index")),
        ("reverse", new(Reverse, "list")),
        ("size", new(Size, "list")),
        ("sort", new(Sort, "list", "member?")),
        ("uniq", new(Uniq, "list")));

    private static object Add(Arguments a)
    {
        List<object?> items = [.. a.Items(0), a[1]];
        return a[0] is TemplateRange ? new TemplateRange(items) : new TemplateArray(items);
    }

    private static TemplateRange AddRange(Arguments a) => new([.. a.Items(0), .. a.Items(1)]);

    private static TemplateRange? Concat(Arguments a) => a[0] is null && a[1] is null ? null : AddRange(a);

    private static object Any(Arguments a)
    {
        foreach (var item in a.Items(0))
        {
            if (Values.IsTrue(Calls.CallWith(a.Context, a.Site, a.Function(1), item, a.From(2))))
                return Boxes.True;
        }

        return Boxes.False;
    }

    private static TemplateRange Compact(Arguments a) => new(a.Items(0).FindAll(static item => item is not null));

    private static object Contains(Arguments a)
    {
        var wanted = a[1];
        return Boxes.Of(a.Items(0).Exists(item => AreEqual(item, wanted)));
    }

    /// <summary>Equality of values and types: 1 is neither 1.0 nor '1'.</summary>
    private static bool AreEqual(object? left, object? right) =>
        Equals(left, right)
        || (Values.IsText(left) && Values.IsText(right) && string.Equals(left!.ToString(), right!.ToString(), StringComparison.Ordinal));

    private static object? Cycle(Arguments a)
    {
        if (a[0] is null)
            return null;
        if (!Sequences.IsSequence(a[0]))
            throw a.ErrorAt(0, "Unexpected list value. Expecting an array, list or iterator. Unable to convert to a list.");

        var items = a.Items(0);
        if (items.Count == 0)
            return null;
        var group = a[1] is null ? string.Join(",", items.ConvertAll(static item => item?.ToString())) : a.Text(1);
        var cycles = a.Context.Cycles;
        var index = cycles.GetValueOrDefault(group) % items.Count;
        cycles[group] = index + 1;
        return items[index];
    }

    private static TemplateRange? Each(Arguments a)
    {
        if (a[0] is null)
            return null;
        var function = a.Function(1);
        var results = a.Items(0);
        for (var i = 0; i < results.Count; i++)
            results[i] = Calls.CallWith(a.Context, a.Site, function, results[i]);
        return new TemplateRange(results);
    }

    private static TemplateRange? Filter(Arguments a)
    {
        if (a[0] is null)
            return null;
        var function = a.Function(1);
        var kept = new List<object?>();
        foreach (var item in a.Items(0))
        {
            if (Calls.CallWith(a.Context, a.Site, function, item) is { } answer && Values.IsTrue(answer))
                kept.Add(item);
        }

        return new TemplateRange(kept) { Cost = (a.Site.Start, Sequences.Count(a.List(0)!)) };
    }

    private static object? First(Arguments a) =>
        a.List(0) is { } list && Sequences.Count(list) > 0 ? Sequences.ItemAt(a.Context, list, 0) : null;

    private static object? Last(Arguments a) =>
        a.List(0) is { } list && Sequences.Count(list) is > 0 and var count ? Sequences.ItemAt(a.Context, list, count - 1) : null;

    private static TemplateArray InsertAt(Arguments a)
    {
        var index = Math.Max(0, a.Int(1));
        var items = a.Items(0);
        var missing = Math.Max(0, index - items.Count);
        a.Context.CountItems(a.Site.Start, missing);
        a.Context.ChargeMemory(a.Site.Start, missing * 16L);
        items.AddRange(new object?[missing]);
        items.Insert(index, a[2]);
        return new TemplateArray(items);
    }

    private static TemplateArray RemoveAt(Arguments a)
    {
        var index = a.Int(1);
        var items = a.Items(0);
        if (index < 0)
            index += items.Count;
        if (index >= 0 && index < items.Count)
            items.RemoveAt(index);
        return new TemplateArray(items);
    }

    private static object Join(Arguments a)
    {
        var items = a.Items(0);
        var separator = a.Text(1);
        if (a.Has(2) && a[2] is not null)
        {
            for (var i = 0; i < items.Count; i++)
                items[i] = Calls.CallWith(a.Context, a.Site, a.Function(2), items[i]);
        }

        if (items.Count > 0 && items.TrueForAll(SafeText.IsSafe))
            return JoinHtml(a, items);

        var text = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i > 0 ? separator : "").Append(ValueWriter.ToText(a.Context, items[i]));
            a.Context.CheckTextLength(a.Site.Start, text.Length);
        }

        return text.ToString();
    }

    private static SafeHtml JoinHtml(Arguments a, List<object?> items) =>
        new(string.Join(SafeText.Html(a.Context, a[1]), items.ConvertAll(static item => item!.ToString())));

    private static TemplateRange? Limit(Arguments a)
    {
        if (a[0] is null)
            return null;
        var items = a.Items(0);
        return new TemplateRange(items.GetRange(0, Math.Clamp(a.Int(1), 0, items.Count)));
    }

    private static TemplateRange? Offset(Arguments a)
    {
        if (a[0] is null)
            return null;
        var items = a.Items(0);
        var start = Math.Clamp(a.Int(1), 0, items.Count);
        return new TemplateRange(items.GetRange(start, items.Count - start));
    }

    private static TemplateRange Map(Arguments a)
    {
        var member = a.TextOrNull(1);
        var values = new List<object?>();
        var items = a[0] is null || Sequences.IsSequence(a[0]) ? a.Items(0) : [a[0]];
        foreach (var item in items)
        {
            if (member is not null && item is not (null or string) && Members.TryGet(a.Context, item, member, out var value))
                values.Add(value);
        }

        return new TemplateRange(values);
    }

    private static TemplateRange Reverse(Arguments a)
    {
        var items = a.Items(0);
        items.Reverse();
        return new TemplateRange(items);
    }

    private static object Size(Arguments a)
    {
        if (a.List(0) is not { } list)
            return Boxes.Of(0);
        var count = Sequences.Count(list);
        if (list is TemplateRange)
            a.Context.CountItems(a.Site.Start, count);
        return Boxes.Of(count);
    }

    private static TemplateArray Sort(Arguments a)
    {
        if (a[0] is { } single && !Sequences.IsSequence(single))
            return new TemplateArray([single]);

        var items = a.Items(0);
        return new TemplateArray(ArraySorting.Sort(a, items, a.TextOrNull(1)));
    }

    private static TemplateRange Uniq(Arguments a)
    {
        var seen = new HashSet<object>();
        var hasNull = false;
        return new TemplateRange(a.Items(0).FindAll(item => item is null ? !hasNull && (hasNull = true) : seen.Add(item)));
    }
}
