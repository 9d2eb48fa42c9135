using System.Collections.Frozen;
using ContentForge.Templating.Runtime;

namespace ContentForge.Templating.Functions;

/// <summary>A group of builtin functions, such as <c>string</c>. It is shared by all renders, so it never changes.</summary>
internal sealed class BuiltinGroup
{
    private readonly (string Name, BuiltinFunction Function)[] _functions;
    private readonly FrozenDictionary<string, BuiltinFunction> _byName;

    public BuiltinGroup(string name, params (string Name, BuiltinFunction Function)[] functions)
    {
        Name = name;
        _functions = functions;
        _byName = functions.ToFrozenDictionary(static entry => entry.Name, static entry => entry.Function, StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>What calling the group itself does, as in <c>'2030-01-02' | date</c>.</summary>
    public BuiltinFunction? Default { get; init; }

    /// <summary>Whether the group has the members <c>format</c>, which can be set, and <c>default_format</c>.</summary>
    public bool HasDateFormat { get; init; }

    public BuiltinFunction? Find(string name) => _byName.GetValueOrDefault(name);

    public bool TryGet(RenderContext context, string name, out object? value)
    {
        value = name switch
        {
            "format" when HasDateFormat => context.DateFormat,
            "default_format" when HasDateFormat => DateFormats.Default,
            _ => Find(name),
        };
        return value is not null;
    }

    /// <summary>Sets a member for the rest of the render; gives whether it may be set.</summary>
    public bool TrySet(RenderContext context, string name, object? value)
    {
        if (HasDateFormat && name is "format")
        {
            context.DateFormat = ValueWriter.ToText(context, value);
            return true;
        }

        if (_byName.ContainsKey(name) || (HasDateFormat && name is "default_format"))
            return false;
        context.ChangeBuiltin(this).Set(name, value);
        return true;
    }

    public TemplateObject ToObject()
    {
        var copy = new TemplateObject();
        foreach (var (name, function) in _functions)
        {
            copy.Set(name, function);
            copy.MakeReadOnly(name);
        }

        if (HasDateFormat)
        {
            copy.Set("format", DateFormats.Default);
            copy.Set("default_format", DateFormats.Default);
        }

        return copy;
    }
}
