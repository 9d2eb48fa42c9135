using ContentForge.Core.Files;

namespace ContentForge.Configuration;

/// <summary>Checks the folders of a command before anything is read or written.</summary>
internal static class CommandFolders
{
    /// <summary>
    /// Refuses an output folder that would write over the raw articles or be read as some of them the next time, by whatever path or link
    /// it is reached.
    /// </summary>
    /// <exception cref="UsageException">The folders are one, or one lies inside the other.</exception>
    public static void RefuseOverlap(string input, string output)
    {
        if (RealPath.AreSame(input, output))
            throw new UsageException($"Input and output are both '{input}'{Through(input, output)}. Name another folder with --output.");
        if (RealPath.IsWithin(output, input))
            throw new UsageException($"The output folder '{output}' lies inside the input folder '{input}'{Through(input, output)}. Name a folder outside it with --output.");
        if (RealPath.IsWithin(input, output))
            throw new UsageException($"The input folder '{input}' lies inside the output folder '{output}'{Through(input, output)}, which a build replaces. Name another folder with --output.");
    }

    /// <summary>Where paths lead that are not what they seem, for a message.</summary>
    internal static string Through(params ReadOnlySpan<string> paths)
    {
        var links = paths.ToArray()
            .Distinct(StringComparer.Ordinal)
            .Select(path => (Path: path, Real: RealPath.Of(path)))
            .Where(path => !string.Equals(path.Real, Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.Path)), StringComparison.Ordinal))
            .Select(path => $"'{path.Path}' leads to '{path.Real}'")
            .ToList();
        return links.Count == 0 ? "" : $" ({string.Join(", ", links)})";
    }
}
