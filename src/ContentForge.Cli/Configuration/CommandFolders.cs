namespace ContentForge.Cli.Configuration;

/// <summary>Checks the folders of a command before anything is read or written.</summary>
internal static class CommandFolders
{
    /// <summary>Refuses an output folder that would write over the raw articles or be read as some of them the next time.</summary>
    /// <exception cref="UsageException">The folders are one, or one lies inside the other.</exception>
    public static void RefuseOverlap(string input, string output)
    {
        var (from, to) = (Rooted(input), Rooted(output));
        if (string.Equals(from, to, StringComparison.Ordinal))
            throw new UsageException($"Input and output are both '{input}'. Name another folder with --output.");
        if (to.StartsWith(from, StringComparison.Ordinal))
            throw new UsageException($"The output folder '{output}' lies inside the input folder '{input}'. Name a folder outside it with --output.");
        if (from.StartsWith(to, StringComparison.Ordinal))
            throw new UsageException($"The input folder '{input}' lies inside the output folder '{output}', which a build replaces. Name another folder with --output.");
    }

    private static string Rooted(string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
}
