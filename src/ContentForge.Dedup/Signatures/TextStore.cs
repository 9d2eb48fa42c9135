using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ContentForge.Dedup.Signatures;

/// <summary>
/// Keeps texts, and what was computed from them, in a temporary file instead of memory, for a corpus that is larger than the
/// machine. The file is deleted when the store is disposed; the sketches that were made with it must not be used after that.
/// </summary>
public sealed class TextStore : IDisposable
{
    private readonly SafeFileHandle _file;
    private long _length;

    /// <summary>Opens a store.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    public TextStore(string path) =>
        _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Appends a text. Thread-safe.</summary>
    internal (long Offset, int Length) Append(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return (Append(bytes), bytes.Length);
    }

    /// <summary>Appends what was computed from a text. Thread-safe.</summary>
    internal StoredSet Append(ulong[] set) => new(this, Append(MemoryMarshal.AsBytes(set.AsSpan())), set.Length);

    /// <summary>Reads a text back. Thread-safe.</summary>
    internal string Read(long offset, int length)
    {
        var bytes = new byte[length];
        Fill(bytes, offset);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Reads a set back. Thread-safe.</summary>
    internal ulong[] ReadSet(long offset, int count)
    {
        var set = new ulong[count];
        Fill(MemoryMarshal.AsBytes(set.AsSpan()), offset);
        return set;
    }

    private long Append(ReadOnlySpan<byte> bytes)
    {
        var offset = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
        RandomAccess.Write(_file, bytes, offset);
        return offset;
    }

    private void Fill(Span<byte> bytes, long offset)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var count = RandomAccess.Read(_file, bytes[read..], offset + read);
            if (count == 0) throw new EndOfStreamException();
            read += count;
        }
    }
}

/// <summary>A set of shingles in a <see cref="TextStore"/>.</summary>
internal sealed class StoredSet(TextStore store, long offset, int count)
{
    public ulong[] Read() => store.ReadSet(offset, count);
}
