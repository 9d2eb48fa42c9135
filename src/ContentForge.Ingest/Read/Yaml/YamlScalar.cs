namespace ContentForge.Ingest.Read.Yaml;

/// <summary>A single value, always as its text: what it means is for the reader of the key to say.</summary>
/// <param name="Value">The text without quotes.</param>
/// <param name="IsPlain">Whether it stood without quotes, so that <c>true</c>, <c>3</c> and <c>~</c> may be more than text.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Column">The column it begins on, from 1.</param>
public sealed record YamlScalar(string Value, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Whether it says that there is no value: nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}
