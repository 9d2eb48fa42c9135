using System.Collections.Immutable;
using System.IO.Enumeration;
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
        var known = Read(folder);
        return FilesIn(folder).Where(file => !known.ContainsKey(file)).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>The files of a site, relative to its folder and with <c>/</c>, without the list itself. A link counts as a file, wherever it leads.</summary>
    public static IEnumerable<string> FilesIn(string folder)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        var files = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), all)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
        return files
            .Where(file => !Droppings.Contains(Path.GetFileName(file), StringComparer.Ordinal))
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => file is not FileName);
    }

    /// <summary>The hashes of the files by their paths; empty when the folder has no list.</summary>
    public static IReadOnlyDictionary<string, string> Read(string folder)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            return known;

        foreach (var line in File.ReadLines(file))
        {
            var separator = line.IndexOf("  ", StringComparison.Ordinal);
            if (separator > 0)
                known[line[(separator + 2)..]] = line[..separator];
        }

        return known;
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
