using System.Collections.Immutable;

namespace ContentForge.Ingest.Read.Yaml;

/// <summary>Keys with values, in the order they are written. Keys are unique, compared ordinally.</summary>
/// <param name="Entries">The entries in order.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Column">The column it begins on, from 1.</param>
public sealed record YamlMapping(ImmutableArray<KeyValuePair<YamlScalar, YamlNode>> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var (name, value) in Entries)
            {
                if (string.Equals(name.Value, key, StringComparison.Ordinal))
                    return value;
            }

            return null;
        }
    }
}
