using System.Collections.Frozen;
using ContentForge.Templating.Runtime;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Functions;

/// <summary>The names that every template knows.</summary>
internal static class Builtins
{
    private static readonly BuiltinGroup[] Groups =
    [
        ArrayFunctions.Group, DateFunctions.Group, HtmlFunctions.Group, MathFunctions.Group, ObjectFunctions.Group,
        RegexFunctions.Group, StringFunctions.Group, TimeSpanFunctions.Group,
    ];

    public static FrozenDictionary<string, object?> All { get; } = CreateAll().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Finds the function that a call means as long as nothing hides builtin names.</summary>
    public static Callable? Find(Expression target) => target switch
    {
        VariableExpression variable => Callable.From(All.GetValueOrDefault(variable.Name)),
        MemberExpression { Target: VariableExpression group } member when All.GetValueOrDefault(group.Name) is BuiltinGroup found =>
            found.Find(member.Name),
        _ => null,
    };

    public static bool AnyHiddenBy(TemplateObject scope)
    {
        foreach (var name in All.Keys)
        {
            if (scope.TryGet(name, out _))
                return true;
        }

        return false;
    }

    private static IEnumerable<KeyValuePair<string, object?>> CreateAll()
    {
        foreach (var group in Groups)
            yield return KeyValuePair.Create<string, object?>(group.Name, group);
        yield return KeyValuePair.Create<string, object?>("empty", EmptyValue.Instance);
        yield return KeyValuePair.Create<string, object?>("blank", EmptyValue.Instance);
        yield return KeyValuePair.Create<string, object?>("include", IncludeFunction.Instance);
        yield return KeyValuePair.Create<string, object?>("include_join", IncludeFunction.Join);
        yield return KeyValuePair.Create<string, object?>("raw", SafetyFunctions.Raw);
        yield return KeyValuePair.Create<string, object?>("safe_url", SafetyFunctions.Url);
        yield return KeyValuePair.Create<string, object?>("safe_attribute", SafetyFunctions.Attribute);
    }
}
