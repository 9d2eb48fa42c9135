using System.Collections.Immutable;
using System.Text;

namespace ContentForge.Site.Publishing;

/// <summary>
/// The list of a published site's files, kept in the site itself in the form of <c>sha256sum</c>. It marks a folder as written by a
/// build: what is not in the list was put there by somebody else, and a build must not take it away.
/// </summary>
internal static class Manifest
{
    public const string FileName = ".contentforge-manifest";

    // What file managers leave behind unasked.
    private static readonly ImmutableArray<string> Droppings = [".DS_Store", "Thumbs.db", "desktop.ini"];

    public static byte[] Write(IEnumerable<KeyValuePair<SitePath, string>> hashes)
    {
        var text = new StringBuilder();
        foreach (var (path, hash) in hashes.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal))
            text.Append(hash).Append("  ").Append(path.Value).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A file in the folder that no build has written, relative to it; null when there is none.</summary>
    public static string? FindForeignFile(string folder)
    {
        var known = Read(Path.Combine(folder, FileName));
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        return Directory.EnumerateFiles(folder, "*", all)
            .Where(file => !Droppings.Contains(Path.GetFileName(file), StringComparer.Ordinal))
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !known.Contains(file))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static HashSet<string> Read(string file)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (!File.Exists(file))
            return known;

        known.Add(FileName);
        foreach (var line in File.ReadLines(file))
        {
            var separator = line.IndexOf("  ", StringComparison.Ordinal);
            if (separator > 0)
                known.Add(line[(separator + 2)..]);
        }

        return known;
    }
}
