using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Files;
using ContentForge.Site.Check;

namespace ContentForge.Site.Publish;

/// <summary>
/// What of a published folder is not as a build left it, so that no build takes away what somebody has put there. The folder is looked
/// at again and again while the next site is made; a file that was right is read anew only when its size or its time is another.
/// </summary>
/// <param name="cancellation">Stops looking.</param>
internal sealed class SiteInspection(CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<string, (long Length, DateTime Written)> _right = new(StringComparer.Ordinal);

    /// <summary>What was found, each relative to the folder, in ordinal order.</summary>
    /// <param name="Foreign">Files and links that no build has written, and folders with nothing in them that one has.</param>
    /// <param name="Changed">Files that a build has written and somebody has changed.</param>
    public sealed record Findings(ImmutableArray<string> Foreign, ImmutableArray<string> Changed)
    {
        public bool IsClean => Foreign.IsEmpty && Changed.IsEmpty;
    }

    /// <summary>Looks at a folder; one that is not there has nothing in it.</summary>
    /// <param name="folder">The folder of a site.</param>
    public Findings Look(string folder)
    {
        if (!Directory.Exists(folder))
            return new Findings([], []);

        var known = Manifest.Read(folder);
        var files = Manifest.FilesIn(folder).ToList();
        var changed = new ConcurrentBag<string>();
        InParallel.ForEach(files.Where(known.ContainsKey), file =>
        {
            if (!IsRight(folder, file, known[file]))
                changed.Add(file);
        }, cancellation);
        return new Findings(Foreign(folder, known.Keys, files), [.. changed.Order(StringComparer.Ordinal)]);
    }

    private static ImmutableArray<string> Foreign(string folder, IEnumerable<string> known, IEnumerable<string> files)
    {
        var foreign = files.Except(known, StringComparer.Ordinal).ToList();

        // A folder is told by what lies in it, if anything does.
        var named = known.Concat(foreign).SelectMany(FoldersAbove).ToHashSet(StringComparer.Ordinal);
        var empty = Manifest.FoldersIn(folder).Where(inner => !named.Contains(inner)).ToList();
        return [.. foreign.Concat(empty.Except(empty.SelectMany(FoldersAbove), StringComparer.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            yield return path[..end];
    }

    private bool IsRight(string folder, string path, string hash)
    {
        try
        {
            return HasHash(folder, path, hash);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return true; // Somebody has taken it away just now; then there is nothing to lose.
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool HasHash(string folder, string path, string hash)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        if (file.LinkTarget is not null || RegularFile.IsSpecial(file.FullName))
            return false;

        var state = (file.Length, file.LastWriteTimeUtc);
        if (_right.TryGetValue(path, out var before) && before == state)
            return true;

        using var content = RegularFile.OpenRead(file.FullName);
        if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(content)), hash, StringComparison.Ordinal))
            return false;
        _right[path] = state;
        return true;
    }
}

/// <summary>What is wrong with one file of a planned site.</summary>
/// <param name="Path">The file.</param>
/// <param name="Finding">What is wrong, with the place: in the file, or in the template that it is made from.</param>
internal sealed record FileFault(string Path, Diagnostic Finding);
