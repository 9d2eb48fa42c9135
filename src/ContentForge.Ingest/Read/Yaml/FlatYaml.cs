using System.Buffers;
using System.Collections.Immutable;

namespace ContentForge.Ingest.Read.Yaml;

/// <summary>
/// Reads YAML of the plainest shape: lines <c>key: value</c>, and lists of single values below a key. Nearly all front matter is of it,
/// and a scanner for the whole language takes as long as the rest of a short article. Whatever could mean anything else is left to it.
/// </summary>
internal ref struct FlatYaml
{
    /// <summary>How deep lists in a mapping lie.</summary>
    public const int Depth = 2;

    /// <summary>Characters that end lines or are refused somewhere in YAML; line feeds are the ends of lines here.</summary>
    private static readonly SearchValues<char> Uncommon = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => c is not '\n'), '\u007F', '\u0085', '\u2028', '\u2029', '\uFEFF']);

    /// <summary>A longer key is none to YAML.</summary>
    private const int MaxKeyChars = 128;

    private readonly ImmutableArray<KeyValuePair<YamlScalar, YamlNode>>.Builder _entries = ImmutableArray.CreateBuilder<KeyValuePair<YamlScalar, YamlNode>>();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private ReadOnlySpan<char> _rest;
    private int _line;

    private FlatYaml(ReadOnlySpan<char> text, int firstLine)
    {
        _rest = text;
        _line = firstLine;
    }

    /// <summary>The mapping that a text is; null when it has, or may have, any other shape.</summary>
    /// <param name="text">The YAML, with <c>\n</c> as line end.</param>
    /// <param name="firstLine">The number of its first line in its file.</param>
    public static YamlMapping? Read(ReadOnlySpan<char> text, int firstLine) =>
        text.IsEmpty || text.ContainsAny(Uncommon) ? null : new FlatYaml(text, firstLine).ReadEntries();

    private YamlMapping? ReadEntries()
    {
        var firstLine = _line;
        while (!_rest.IsEmpty)
        {
            var line = TakeLine();
            var colon = line.IndexOf(':');
            if (colon is < 1 or > MaxKeyChars || !IsKey(line[..colon]) || line[colon..] is [_, not ' ', ..])
                return null;

            var key = new YamlScalar(line[..colon].ToString(), IsPlain: true, _line - 1, 1);
            YamlNode? value = line[(colon + 1)..].Trim(' ').IsEmpty ? ReadList() : ReadScalar(line, colon + 1);
            if (value is null || GoesOn() || !_keys.Add(key.Value))
                return null;
            _entries.Add(new(key, value));
        }

        return new YamlMapping(_entries.ToImmutable(), firstLine, 1);
    }

    /// <summary>Whether the next line may belong to the value above it.</summary>
    private readonly bool GoesOn() => _rest is [' ' or '\n', ..];

    /// <summary>The items in the next lines; null when there is none.</summary>
    private YamlSequence? ReadList()
    {
        var firstLine = _line;
        var indent = _rest.IndexOfAnyExcept(' ');
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (indent > 0 && _rest.IndexOfAnyExcept(' ') == indent && _rest[indent..].StartsWith("- "))
        {
            if (ReadScalar(TakeLine(), indent + 1) is not { } item)
                return null;
            items.Add(item);
        }

        return items.Count > 0 ? new YamlSequence(items.ToImmutable(), firstLine, indent + 1) : null;
    }

    /// <summary>The value behind an offset in the line taken last; null when that may be more than a text.</summary>
    private readonly YamlScalar? ReadScalar(ReadOnlySpan<char> line, int offset)
    {
        var value = line[offset..].TrimStart(' ');
        var column = line.Length - value.Length + 1;
        value = value.TrimEnd(' ');
        if (value is ['"', .. var quoted, '"'])
            return quoted.ContainsAny('"', '\\') ? null : new YamlScalar(quoted.ToString(), IsPlain: false, _line - 1, column);
        return IsPlain(value) ? new YamlScalar(value.ToString(), IsPlain: true, _line - 1, column) : null;
    }

    private static bool IsPlain(ReadOnlySpan<char> value) =>
        !value.IsEmpty && char.IsLetterOrDigit(value[0]) && value[^1] != ':' && value.IndexOf(": ") < 0 && value.IndexOf(" #") < 0;

    private ReadOnlySpan<char> TakeLine()
    {
        var end = _rest.IndexOf('\n');
        var line = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[(end + 1)..];
        _line++;
        return line;
    }

    private static bool IsKey(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
                return false;
        }

        return char.IsAsciiLetter(text[0]);
    }
}
