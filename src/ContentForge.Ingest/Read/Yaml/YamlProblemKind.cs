namespace ContentForge.Ingest.Read.Yaml;

/// <summary>The sorts of problems in YAML.</summary>
public enum YamlProblemKind
{
    /// <summary>It is not YAML. There is no tree.</summary>
    Syntax,

    /// <summary>It uses what is refused: aliases, tags, too deep nesting, too much text. There is no tree.</summary>
    Refused,

    /// <summary>A key stands twice. The first value counts.</summary>
    DuplicateKey,
}
