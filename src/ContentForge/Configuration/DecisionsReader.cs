using System.Collections.Immutable;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup.Decisions;
using ContentForge.Ingest.Read.Yaml;

namespace ContentForge.Configuration;

/// <summary>
/// Reads <c>duplicates.yml</c>, in which editors overrule the finder: <c>merge</c> and <c>keep-apart</c> hold lists of paths,
/// <c>canonical</c> holds paths.
/// </summary>
internal static class DecisionsReader
{
    public const string DefaultFile = "duplicates.yml";

    /// <summary>Reads the decisions.</summary>
    /// <param name="file">The file that the configuration names; null uses the default file where there is one.</param>
    /// <exception cref="UsageException">The file cannot be read or used.</exception>
    public static EditorDecisions Read(string? file)
    {
        if (file is null && !System.IO.Path.Exists(DefaultFile))
            return EditorDecisions.None;

        var path = file ?? DefaultFile;
        var tree = YamlTree.Parse(ConfigurationReader.ReadText(path, InputLimits.ProjectFiles.MaxFileBytes), InputLimits.ProjectFiles);
        if (tree.Problems is [var problem, ..])
            throw Wrong(path, problem.Line, problem.Column, problem.Message);
        return new EditorDecisions(path, Entries(tree.Root, path));
    }

    private static ImmutableArray<EditorDecision> Entries(YamlNode? root, string file)
    {
        if (root is null or YamlScalar { IsNull: true })
            return [];
        if (root is not YamlMapping mapping)
            throw Wrong(file, root.Line, root.Column, "The file must hold the keys 'merge', 'keep-apart' or 'canonical'.");

        return [.. mapping.Entries.SelectMany(entry => Entries(entry.Key, entry.Value, file))];
    }

    private static IEnumerable<EditorDecision> Entries(YamlScalar key, YamlNode value, string file)
    {
        DecisionKind kind = key.Value switch
        {
            "merge" => DecisionKind.Merge,
            "keep-apart" => DecisionKind.KeepApart,
            "canonical" => DecisionKind.Canonical,
            _ => throw Wrong(file, key.Line, key.Column, $"'{key.Value}' is unknown; known are merge, keep-apart, canonical."),
        };
        return List(value, file).Select(item => new EditorDecision(
            kind,
            kind == DecisionKind.Canonical ? [Path(item, file)] : [.. List(item, file).Select(path => Path(path, file))],
            SourceSpan.At(item.Line, item.Column)));
    }

    private static ImmutableArray<YamlNode> List(YamlNode node, string file) => node switch
    {
        YamlSequence list => list.Items,
        YamlScalar { IsNull: true } => [],
        _ => throw Wrong(file, node.Line, node.Column, "A list is needed here."),
    };

    private static string Path(YamlNode node, string file) =>
        node is YamlScalar path ? path.Value : throw Wrong(file, node.Line, node.Column, "A path is needed here.");

    private static UsageException Wrong(string file, int line, int column, string message) =>
        new(DiagnosticCodes.BrokenConfiguration, file, SourceSpan.At(line, column), message);
}
