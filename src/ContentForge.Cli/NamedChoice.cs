using System.Collections.Immutable;

namespace ContentForge.Cli;

/// <summary>Takes apart the value of an option that names several things, separated by commas.</summary>
internal static class NamedChoice
{
    /// <summary>The named things, each once, in the order of their names.</summary>
    /// <exception cref="UsageException">A name is unknown, or there is none.</exception>
    public static ImmutableArray<T> Parse<T>(string names, ImmutableArray<T> all, Func<T, string> nameOf, string what)
    {
        var known = all.ToDictionary(nameOf, StringComparer.Ordinal);
        var chosen = names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .Select(name => known.TryGetValue(name, out var one) ? one : throw Unknown($"'{name}' is no {what}"))
            .ToImmutableArray();
        return chosen.IsEmpty ? throw Unknown($"no {what} is named") : chosen;

        UsageException Unknown(string problem) => new($"{problem}; there are {string.Join(", ", all.Select(nameOf))}.");
    }
}
