using System.Collections;

namespace ContentForge.Templating.Runtime;

/// <summary>Lists of all kinds, as the language sees them: by number of items and by index.</summary>
internal static class Sequences
{
    /// <summary>What an item of a list is counted as, its value included.</summary>
    public const long BytesPerItem = 32;

    /// <summary>Whether a value is something to loop over; strings are (their characters), and objects are (their pairs).</summary>
    public static bool IsSequence(object? value) =>
        value is TemplateArray or TemplateObject or CapturedText or SafeHtml or Functions.BuiltinGroup or IEnumerable;

    /// <summary>Whether items can be reached by index.</summary>
    public static bool IsList(object? value) =>
        value is TemplateArray or TemplateRange || (value is IEnumerable and not string && !ModelValues.IsObject(value));

    public static int Count(object list) => list switch
    {
        TemplateArray array => array.Count,
        TemplateRange range => range.Count,
        ICollection items => items.Count,
        _ => 0,
    };

    public static object? ItemAt(RenderContext context, object list, int index) => context.Resolve(list switch
    {
        TemplateArray array => array[index],
        TemplateRange range => index < range.Count ? range[index] : null,
        IList items => ModelValues.Normalize(context, index < items.Count ? items[index] : null),
        _ => null,
    });

    /// <summary>
    /// Gives something with a count and an index for what <see cref="IsSequence"/>, without copying lists that have both.
    /// </summary>
    public static object AsList(RenderContext context, object value, int position) => value switch
    {
        TemplateArray or TemplateRange => value,
        string text => new TemplateRange(Characters(text)),
        CapturedText or SafeHtml => new TemplateRange(Characters(value.ToString()!)),
        _ when ModelValues.IsObject(value) || value is Functions.BuiltinGroup => new TemplateRange(KeyValueObjects(context, value)),
        IList => value,
        IEnumerable items => new TemplateRange(Drain(context, items, position)),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Copies the items, each of them counted as an iteration.</summary>
    public static List<object?> ToItems(RenderContext context, object value, int position)
    {
        var list = AsList(context, value, position);
        var count = Count(list);
        context.CountItems(position, count);
        context.ChargeMemory(position, count * BytesPerItem);
        var items = new List<object?>(count);
        for (var i = 0; i < count; i++)
            items.Add(ItemAt(context, list, i));
        return items;
    }

    private static object?[] Characters(string text) => Array.ConvertAll(text.ToCharArray(), static c => (object?)c);

    private static List<object?> KeyValueObjects(RenderContext context, object value)
    {
        var items = new List<object?>();
        foreach (var (key, member) in ModelValues.Pairs(context, value))
        {
            var pair = new TemplateObject();
            pair.Set("key", key);
            pair.Set("value", member);
            items.Add(pair);
        }

        return items;
    }

    public static List<object?> Drain(RenderContext context, IEnumerable items, int position)
    {
        var drained = new List<object?>();
        foreach (var item in items)
        {
            // An endless sequence ends here.
            context.CountItems(position, 1);
            context.ChargeMemory(position, BytesPerItem);
            drained.Add(ModelValues.Normalize(context, item));
        }

        return drained;
    }
}
