using ContentForge.Core.Model;
using ContentForge.Dedup.Results;

namespace ContentForge.Audit;

/// <summary>An entry of <c>duplicates.yml</c> that overrules a family, ready to be copied.</summary>
internal static class DecisionEntry
{
    /// <summary>Members that are offered. Chosen: nobody looks through a longer list; who wants another one writes its path.</summary>
    private const int Limit = 500;

    public static DecisionView? Of(DuplicateFamily family) => family.Members.Count < 2 ? null : new DecisionView(
        family.Kind == FamilyKind.Series,
        PathOf(family.Canonical),
        [.. family.Others.Take(Limit).Select(PathOf)]);

    private static PathView PathOf(string path)
    {
        var name = PrintableText.Name(path);
        var isPlain = string.Equals(name, path, StringComparison.Ordinal);
        return new PathView(name, isPlain ? SingleQuoted(path) : DoubleQuoted(name), isPlain);
    }

    private static string SingleQuoted(string path) => $"'{path.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>What is escaped in a name has the same escapes between double quotes in YAML.</summary>
    private static string DoubleQuoted(string name) => $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
