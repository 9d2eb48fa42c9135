using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;

namespace ContentForge.Templating.Runtime;

/// <summary>Reads the public properties and fields of a .NET type by the names that templates know them by. Built once per type.</summary>
internal sealed class TypeAccessor
{
    private static readonly ConcurrentDictionary<Type, TypeAccessor> Known = new();

    private readonly FrozenDictionary<string, Func<object, object?>> _readers;
    private readonly string[] _names;

    private TypeAccessor(Type type)
    {
        var readers = new Dictionary<string, Func<object, object?>>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance))
        {
            if (IsReadable(member) && readers.TryAdd(Rename(member.Name), Compile(type, member)))
                names.Add(Rename(member.Name));
        }

        _names = [.. names];
        _readers = readers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static TypeAccessor For(Type type) => Known.GetOrAdd(type, static type => new TypeAccessor(type));

    /// <summary>
    /// Gives the name of a .NET member in templates: <c>ReadMinutes</c> is <c>read_minutes</c>, <c>HTMLText</c> is <c>htmltext</c>.
    /// </summary>
    public static string Rename(string name)
    {
        var renamed = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                renamed.Append('_');
            renamed.Append(char.ToLowerInvariant(name[i]));
        }

        return renamed.ToString();
    }

    public bool TryRead(object target, string name, out object? value)
    {
        value = null;
        if (!_readers.TryGetValue(name, out var reader))
            return false;

        value = reader(target);
        return true;
    }

    public IEnumerable<KeyValuePair<string, object?>> Read(object target) =>
        _names.Select(name => KeyValuePair.Create(name, _readers[name](target)));

    private static bool IsReadable(MemberInfo member) => member switch
    {
        FieldInfo => true,
        PropertyInfo property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0,
        _ => false,
    };

    private static Func<object, object?> Compile(Type type, MemberInfo member)
    {
        var target = Expression.Parameter(typeof(object));
        var value = Expression.MakeMemberAccess(Expression.Convert(target, type), member);
        return Expression.Lambda<Func<object, object?>>(Box(value), target).Compile();
    }

    private static Expression Box(Expression value)
    {
        // Small numbers and truth values come from the shared boxes.
        if (value.Type == typeof(int) || value.Type == typeof(bool))
            return Expression.Call(typeof(Boxes), nameof(Boxes.Of), null, value);
        return Expression.Convert(value, typeof(object));
    }
}
