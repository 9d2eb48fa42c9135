namespace ContentForge.Ingest.Words;

/// <summary>Reads the words of one language.</summary>
internal static class WordFile
{
    /// <summary>The phrases of a language, each with the name of its group, in file order.</summary>
    public static IEnumerable<(string Group, string Phrase)> Read(string language)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"Words.{language}.txt")
            ?? throw new InvalidOperationException($"There are no words for '{language}'.");
        using var reader = new StreamReader(stream);
        var group = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                group = line.Trim('[', ']');
            }
            else if (!line.StartsWith('#'))
            {
                foreach (var phrase in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return (group, phrase);
            }
        }
    }
}
