using System.Collections.Immutable;

namespace ContentForge.Ingest.Read.Yaml;

/// <summary>A piece of YAML with its place: a <see cref="YamlScalar"/>, <see cref="YamlSequence"/> or <see cref="YamlMapping"/>.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Column">The column it begins on, from 1.</param>
public abstract record YamlNode(int Line, int Column);

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

/// <summary>A list.</summary>
/// <param name="Items">The items in order.</param>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Column">The column it begins on, from 1.</param>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

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
