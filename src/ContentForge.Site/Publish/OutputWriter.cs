using System.Collections.Concurrent;
using ContentForge.Site.Model;

namespace ContentForge.Site.Publish;

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
        WriteNew(file, content);
    }

    /// <summary>Writes the file by which a folder is known to be whole: it is there with all its bytes, or not at all.</summary>
    public void WriteLast(string name, ReadOnlySpan<byte> content)
    {
        var file = Path.Combine(_root, name);
        WriteNew(file + ".new", content);
        File.Move(file + ".new", file);
    }

    private static void WriteNew(string file, ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(content);
    }
}
