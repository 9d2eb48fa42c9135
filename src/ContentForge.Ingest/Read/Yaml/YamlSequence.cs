using System.Collections.Immutable;

namespace ContentForge.Ingest.Read.Yaml;

/// <summary>A list.</summary>
/// <param name="Items">The items in order.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Column">The column it begins on, from 1.</param>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);
