using System.Collections.Concurrent;

namespace ContentForge.Site.Publishing;

/// <summary>The only place that writes files of a site. It can write below its root and nowhere else, and each path once.</summary>
internal sealed class OutputWriter
{
    private readonly string _root;

    // Two names that differ in case only are one file on many systems.
    private readonly ConcurrentDictionary<string, SitePath> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates the root, which must not exist yet: then no link can already lie in it.</summary>
    public OutputWriter(string root)
    {
        _root = Path.GetFullPath(root);
        if (Path.Exists(_root))
            throw new IOException($"'{_root}' exists already.");
        Directory.CreateDirectory(_root);
    }

    public void Write(SitePath path, ReadOnlySpan<byte> content)
    {
        if (!_written.TryAdd(path.Value, path))
            throw new InvalidOperationException($"'{path}' is written twice.");

        var file = Path.Combine(_root, path.Value.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(content);
    }
}
