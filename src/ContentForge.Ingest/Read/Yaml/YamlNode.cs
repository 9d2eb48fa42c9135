namespace ContentForge.Ingest.Read.Yaml;

/// <summary>A piece of YAML with its place: a <see cref="YamlScalar"/>, <see cref="YamlSequence"/> or <see cref="YamlMapping"/>.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Column">The column it begins on, from 1.</param>
public abstract record YamlNode(int Line, int Column);
