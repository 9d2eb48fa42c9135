namespace ContentForge.Ingest.Words;

/// <summary>The data files that ship inside the assembly.</summary>
internal static class EmbeddedData
{
    /// <summary>The text of a file in the Data folder.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream("ContentForge.Ingest.Data." + name)
            ?? throw new InvalidOperationException($"The data file {name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The lines of a file that are not blank and do not begin with <c>!</c>.</summary>
    public static IEnumerable<string> Lines(string name) =>
        Text(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '!');
}
