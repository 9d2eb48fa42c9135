using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContentForge.Core;
using ContentForge.Ingest.Read.Yaml;

namespace ContentForge.Ingest.Read.Metadata;

/// <summary>
/// Front matter that its syntax does not allow, key by key. People write a title as it comes, with a colon, a quote or a bracket in it; then
/// what stands behind the key is the value. One key that makes no sense costs no other.
/// </summary>
internal static partial class FrontMatterRescue
{
    /// <summary>Reads a text that could not be read as a whole.</summary>
    /// <param name="block">The front matter.</param>
    /// <param name="limits">What it may cost.</param>
    public static YamlTree Read(FrontMatterBlock block, InputLimits limits)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
        var problems = ImmutableArray.CreateBuilder<YamlProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, text) in Entries(block))
        {
            var (entry, problem) = Entry(line, text, block.Syntax, limits);
            if (problem is not null)
                problems.Add(problem);
            if (entry is { } found && seen.Add(found.Key.Value))
                entries.Add(found);
        }

        return new YamlTree(entries.Count == 0 ? null : new YamlMapping(entries.ToImmutable(), block.FirstLine, 1), problems.ToImmutable());
    }

    /// <summary>The text of each key that begins a line, with the lines below that belong to it.</summary>
    private static IEnumerable<(int Line, string Text)> Entries(FrontMatterBlock block)
    {
        var lines = block.Text.TrimEnd('\n').Split('\n');
        var start = 0;
        for (var i = 1; i <= lines.Length; i++)
        {
            if (i < lines.Length && !Key().IsMatch(lines[i]))
                continue;
            yield return (block.FirstLine + start, string.Join('\n', lines[start..i]));
            start = i;
        }
    }

    private static (KeyValuePair<YamlScalar, YamlNode>? Entry, YamlProblem? Problem) Entry(int line, string text, FrontMatterSyntax syntax, InputLimits limits)
    {
        var tree = syntax is FrontMatterSyntax.Toml ? TomlTree.Parse(text, limits, line) : YamlTree.Parse(text, limits, line);
        if (tree.Root is YamlMapping { Entries: [var whole] })
            return (whole, null);
        if (tree.Root is YamlMapping or null && tree.Problems.IsEmpty)
            return (null, null);

        var key = Key().Match(text);
        var value = key.Success ? Unquoted(LineEnd().Replace(text[key.Length..].Trim(), " ")) : "";
        var problem = tree.Problems.FirstOrDefault() ?? new YamlProblem(YamlProblemKind.Syntax, line, 1, "The line is no key with a value.");
        var isList = text.Contains("\n-", StringComparison.Ordinal) || text.Contains(" - ", StringComparison.Ordinal) && text.Contains('\n', StringComparison.Ordinal);
        if (value.Length == 0 || isList || (value[0] is '[' or '{' && (problem.Kind is YamlProblemKind.Refused || value.AsSpan().IndexOfAny(']', '}') < 0)))
            return (null, problem with { Line = line });

        var name = key.Groups["key"].Value;
        var scalar = new YamlScalar(value, false, line, key.Length + 1);
        return (new(new YamlScalar(name, true, line, 1), scalar), new YamlProblem(YamlProblemKind.Rescued, line, key.Length + 1, $"'{name}' was taken as it is written: {value}"));
    }

    /// <summary>A text without the quotes around all of it.</summary>
    private static string Unquoted(string text) =>
        text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1].Replace($"\\{text[0]}", $"{text[0]}", StringComparison.Ordinal) : text;

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"^(?<key>[\p{L}_][\p{L}\p{N}_ -]{0,40}?)[ \t]*[:=][ \t]*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
