using System.Collections;
using ContentForge.Templating.Functions;

namespace ContentForge.Templating.Runtime;

/// <summary>Reads a member of any value by its name.</summary>
internal static class Members
{
    public static bool TryGet(RenderContext context, object target, string name, out object? value)
    {
        // The usual model, recognized by its exact type: that is faster than a type test.
        var isFound = target.GetType() == typeof(Dictionary<string, object?>)
            ? ((Dictionary<string, object?>)target).TryGetValue(name, out value)
            : TryRead(context, target, name, out value);
        if (isFound)
            value = context.Resolve(ModelValues.Normalize(context, value));
        return isFound;
    }

    private static bool TryRead(RenderContext context, object target, string name, out object? value) => target switch
    {
        TemplateObject own => own.TryGet(name, out value),
        TemplateArray array => array.TryGetMember(name, out value),
        LoopState loop => loop.TryGet(name, out value),
        BuiltinGroup group => group.TryGet(context, name, out value),
        string or CapturedText or SafeHtml or TemplateRange => TryGetSize(target, name, out value),
        IReadOnlyDictionary<string, object?> dictionary => dictionary.TryGetValue(name, out value),
        _ => TryGetOther(context, target, name, out value),
    };

    private static bool TryGetOther(RenderContext context, object target, string name, out object? value)
    {
        value = null;
        switch (target)
        {
            case DateTime date:
                return DateFunctions.TryGetMember(date, name, out value);
            case IDictionary dictionary:
                return TryGetEntry(context, dictionary, name, out value);
            case IEnumerable when string.Equals(name, "size", StringComparison.Ordinal):
                value = Boxes.Of(Sequences.Count(target));
                return true;
            case IEnumerable or Callable or EmptyValue:
                return false;
            case ValueType when target.GetType().IsPrimitive || target is decimal:
                return false;
            default:
                return TypeAccessor.For(target.GetType()).TryRead(target, name, out value);
        }
    }

    private static bool TryGetSize(object target, string name, out object? value)
    {
        value = null;
        if (!string.Equals(name, "size", StringComparison.Ordinal))
            return false;

        value = Boxes.Of(target switch
        {
            string text => text.Length,
            CapturedText text => text.Length,
            SafeHtml html => html.Value.Length,
            _ => ((TemplateRange)target).Count,
        });
        return true;
    }

    private static bool TryGetEntry(RenderContext context, IDictionary dictionary, string name, out object? value)
    {
        value = null;
        if (dictionary is not (IDictionary<string, object?> or IReadOnlyDictionary<string, object?>) && !HasStringKeys(dictionary))
        {
            // Keys of another type are known by how they print.
            foreach (DictionaryEntry entry in dictionary)
            {
                if (!string.Equals(ValueWriter.ToText(context, entry.Key), name, StringComparison.Ordinal))
                    continue;
                value = entry.Value;
                return true;
            }

            return false;
        }

        if (!dictionary.Contains(name))
            return false;
        value = dictionary[name];
        return true;
    }

    private static bool HasStringKeys(IDictionary dictionary) =>
        dictionary.GetType() is { IsGenericType: true } type && type.GetGenericArguments()[0] == typeof(string);
}
