namespace ContentForge.Ingest.Read.Yaml;

/// <summary>Why a text cannot be used as YAML, or what in it was ignored.</summary>
/// <param name="Kind">What sort of problem.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">The problem as a sentence.</param>
public sealed record YamlProblem(YamlProblemKind Kind, int Line, int Column, string Message);
