using System.Collections;
using System.Numerics;
using System.Text.Json;

namespace ContentForge.Templating.Runtime;

/// <summary>Turns what a model holds into the few kinds of values that the language knows.</summary>
internal static class ModelValues
{
    public static object? Normalize(RenderContext context, object? value)
    {
        switch (value)
        {
            case null or string or int or bool or double:
                return value;
            case var _ when value.GetType() == typeof(Dictionary<string, object?>) || value.GetType() == typeof(List<object?>):
                return value;
            case JsonElement element:
                return Convert(context, value, element);
            case ValueType:
                return value is IEnumerable ? value : NormalizeNumber(value);
            case IEnumerable items and not (IList or TemplateRange) when !IsObject(value):
                return Gather(context, value, items);
            default:
                return value;
        }
    }

    public static bool IsObject(object target) =>
        target is TemplateObject or IReadOnlyDictionary<string, object?> or IDictionary;

    /// <summary>The members of an object, in order; nothing for other values.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Pairs(RenderContext context, object? target) => target switch
    {
        TemplateObject own => own,
        IReadOnlyDictionary<string, object?> dictionary => Normalized(context, dictionary),
        IDictionary dictionary => Entries(context, dictionary),
        Functions.BuiltinGroup group => group.ToObject(),
        null or string or IEnumerable or ValueType or TemplateArray or LoopState or Callable => [],
        _ => Normalized(context, TypeAccessor.For(target.GetType()).Read(target)),
    };

    public static TemplateObject CopyObject(RenderContext context, object target)
    {
        var copy = new TemplateObject();
        foreach (var (key, value) in Pairs(context, target))
            copy.Set(key, value);
        return copy;
    }

    private static object? Convert(RenderContext context, object box, JsonElement element)
    {
        var known = context.Resolve(box);
        if (!ReferenceEquals(known, box))
            return known;

        try
        {
            var converted = JsonValues.ToTemplateValue(element);
            if (converted is TemplateObject or TemplateArray)
                context.Remember(box, converted);
            return converted;
        }
        catch (JsonException exception)
        {
            throw context.Error(context.CurrentStart, exception.Message);
        }
    }

    /// <summary>Goes through a lazy sequence of the model once, and uses what it gave for the rest of the render.</summary>
    private static object? Gather(RenderContext context, object value, IEnumerable items)
    {
        var known = context.Resolve(value);
        if (!ReferenceEquals(known, value))
            return known;

        context.BeginItems();
        var gathered = new TemplateRange(Sequences.Drain(context, items, context.CurrentStart));
        context.Remember(value, gathered);
        return gathered;
    }

    private static object NormalizeNumber(object value) => value switch
    {
        byte number => Boxes.Of(number),
        sbyte number => Boxes.Of(number),
        short number => Boxes.Of(number),
        ushort number => Boxes.Of(number),
        uint number => Boxes.Fit(number),
        ulong number => Boxes.Fit((BigInteger)number),
        nint number => Boxes.Fit(number),
        DateTimeOffset date => date.DateTime,
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        Enum name => name.ToString(),
        _ => value,
    };

    private static IEnumerable<KeyValuePair<string, object?>> Normalized(
        RenderContext context, IEnumerable<KeyValuePair<string, object?>> members) =>
        members.Select(member => KeyValuePair.Create(member.Key, Normalize(context, member.Value)));

    private static IEnumerable<KeyValuePair<string, object?>> Entries(RenderContext context, IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
            yield return KeyValuePair.Create(ValueWriter.ToText(context, entry.Key), Normalize(context, entry.Value));
    }
}
