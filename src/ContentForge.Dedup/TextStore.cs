using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ContentForge.Dedup;

/// <summary>
/// Keeps texts in a temporary file instead of memory, for a corpus that is larger than the machine. The file is deleted when the
/// store is disposed; the sketches that were made with it must not be used after that.
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
        var offset = Interlocked.Add(ref _length, bytes.Length) - bytes.Length;
        RandomAccess.Write(_file, bytes, offset);
        return (offset, bytes.Length);
    }

    /// <summary>Reads a text back. Thread-safe.</summary>
    internal string Read(long offset, int length)
    {
        var bytes = new byte[length];
        var read = 0;
        while (read < length)
        {
            var count = RandomAccess.Read(_file, bytes.AsSpan(read), offset + read);
            if (count == 0) throw new EndOfStreamException();
            read += count;
        }

        return Encoding.UTF8.GetString(bytes);
    }
}
