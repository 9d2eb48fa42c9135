using System.Collections.Immutable;

namespace ContentForge.Configuration;

/// <summary>Finds what the value of an option names: one thing, or several that are separated by commas.</summary>
internal static class NamedChoice
{
    /// <summary>The named thing.</summary>
    /// <exception cref="UsageException">The name is unknown.</exception>
    public static T ParseOne<T>(string name, ImmutableArray<T> all, Func<T, string> nameOf, string what) =>
        Parse(name, all, nameOf, what) is [var one] ? one : throw Unknown($"only one {what} can be named", all, nameOf);

    /// <summary>The named things, each once, in the order of their names.</summary>
    /// <exception cref="UsageException">A name is unknown, or there is none.</exception>
    public static ImmutableArray<T> Parse<T>(string names, ImmutableArray<T> all, Func<T, string> nameOf, string what)
    {
        var known = all.ToDictionary(nameOf, StringComparer.Ordinal);
        var chosen = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .Select(name => known.TryGetValue(name, out var one) ? one : throw Unknown($"'{name}' is no {what}", all, nameOf))
            .ToImmutableArray();
        return chosen.IsEmpty ? throw Unknown($"no {what} is named", all, nameOf) : chosen;
    }

    private static UsageException Unknown<T>(string problem, ImmutableArray<T> all, Func<T, string> nameOf) =>
        new($"{problem}; there are {string.Join(", ", all.Select(nameOf))}.");
}
