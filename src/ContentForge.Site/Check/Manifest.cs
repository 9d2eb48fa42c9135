using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Text;
using ContentForge.Core.Files;
using ContentForge.Site.Model;

namespace ContentForge.Site.Check;

/// <summary>
/// The list of a published site's files, kept in the site itself in the form of <c>sha256sum</c>. It marks a folder as written by a
/// build: what is not in the list was put there by somebody else, and a build must not take it away.
/// </summary>
internal static class Manifest
{
    public const string FileName = ".contentforge-manifest";

    // A million articles have a quarter of this.
    private const long MostBytes = 1L << 30;

    // What file managers leave behind unasked.
    private static readonly ImmutableArray<string> Droppings = [".DS_Store", "Thumbs.db", "desktop.ini"];

    public static byte[] Write(IEnumerable<KeyValuePair<SitePath, string>> hashes)
    {
        var text = new StringBuilder();
        foreach (var (path, hash) in hashes.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal))
            text.Append(hash).Append("  ").Append(path.Value).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The files of a site, relative to its folder and with <c>/</c>, without the list itself. A link counts as a file, wherever it leads.</summary>
    public static IEnumerable<string> FilesIn(string folder) =>
        EntriesIn(folder, (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry)).Where(file => file is not FileName && !IsDropping(file));

    /// <summary>The folders in a site, relative to its own and with <c>/</c>.</summary>
    public static IEnumerable<string> FoldersIn(string folder) =>
        EntriesIn(folder, (ref FileSystemEntry entry) => entry.IsDirectory && !IsLink(ref entry));

    /// <summary>What file managers have left behind in a site.</summary>
    public static IEnumerable<string> DroppingsIn(string folder) =>
        EntriesIn(folder, (ref FileSystemEntry entry) => !entry.IsDirectory).Where(IsDropping);

    /// <summary>The hashes of the files by their paths; empty when the folder has no list.</summary>
    public static IReadOnlyDictionary<string, string> Read(string folder)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var file = Path.Combine(folder, FileName);
        if (!File.Exists(file))
            return known;

        foreach (var line in RegularFile.ReadAllText(file, MostBytes).Split('\n'))
        {
            var separator = line.IndexOf("  ", StringComparison.Ordinal);
            if (separator > 0)
                known[line[(separator + 2)..].TrimEnd('\r')] = line[..separator];
        }

        return known;
    }

    private static IEnumerable<string> EntriesIn(string folder, FileSystemEnumerable<string>.FindPredicate isWanted)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        var entries = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), all)
        {
            ShouldIncludePredicate = isWanted,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        };
        return entries.Select(entry => Path.GetRelativePath(folder, entry).Replace(Path.DirectorySeparatorChar, '/'));
    }

    private static bool IsDropping(string path) => Droppings.Contains(Path.GetFileName(path), StringComparer.Ordinal);

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
