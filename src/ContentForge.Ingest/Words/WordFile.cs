using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ContentForge.Ingest.Words;

/// <summary>The words of one language: a section per meaning. One without words is written down empty, so that a missing one is an oversight.</summary>
internal sealed class WordFile
{
    private readonly string _language;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _sections;

    private WordFile(string language, FrozenDictionary<string, ImmutableArray<string>> sections) => (_language, _sections) = (language, sections);

    /// <summary>The words of a section, in file order.</summary>
    /// <exception cref="InvalidOperationException">The file has no such section.</exception>
    public ImmutableArray<string> this[string section] => _sections.TryGetValue(section, out var words)
        ? words
        : throw new InvalidOperationException($"The words of '{_language}' have no section [{section}]. Write one, with nothing in it if there are none.");

    /// <summary>The words of a language that there is a file for.</summary>
    public static WordFile Read(string language)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"Words.{language}.txt")
            ?? throw new InvalidOperationException($"There are no words for '{language}'.");
        using var reader = new StreamReader(stream);
        return Parse(language, reader.ReadToEnd());
    }

    /// <summary>Reads the text of a file: names of sections in brackets, words and phrases between commas, comments behind <c>#</c>.</summary>
    public static WordFile Parse(string language, string text)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries).Where(line => line is not ['#', ..]))
        {
            if (line is ['[', .., ']'])
                sections.TryAdd(section = line[1..^1], []);
            else
                sections.GetValueOrDefault(section)?.AddRange(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return new WordFile(language, sections.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal));
    }
}
