using System.IO.Enumeration;

namespace ContentForge.Cli.Serving;

/// <summary>Tells from the outside whether files are as they were: by their names, lengths and times, which takes no reading.</summary>
internal static class SourceState
{
    private const long Missing = 0;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true, RecurseSubdirectories = true };

    /// <summary>A number for what lies there now, the same in whatever order the system lists it. A source that does not exist counts, too.</summary>
    /// <param name="sources">Files, and folders with all that is in them.</param>
    /// <param name="cancellation">Stops the look.</param>
    public static long Of(IEnumerable<string> sources, CancellationToken cancellation) => sources.Aggregate(0L, (sum, source) => (sum * 31) + OfOne(source, cancellation));

    private static long OfOne(string source, CancellationToken cancellation)
    {
        try
        {
            return Directory.Exists(source) ? OfFolder(source, cancellation) : OfFile(new FileInfo(source));
        }
        catch (Exception change) when (change is IOException or UnauthorizedAccessException)
        {
            // It goes away while it is looked at, or nobody may look.
            return Missing;
        }
    }

    private static long OfFolder(string folder, CancellationToken cancellation)
    {
        var entries = new FileSystemEnumerable<int>(folder, OfEntry, Everything)
        {
            ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        var sum = 1L;
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            sum += entry;
        }

        return sum;
    }

    private static int OfEntry(ref FileSystemEntry entry) => HashCode.Combine(
        string.GetHashCode(entry.Directory, StringComparison.Ordinal), string.GetHashCode(entry.FileName, StringComparison.Ordinal), entry.Length, entry.LastWriteTimeUtc);

    private static long OfFile(FileInfo file)
    {
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return target.Exists ? HashCode.Combine(target.FullName, target.Length, target.LastWriteTimeUtc) : Missing;
    }
}
