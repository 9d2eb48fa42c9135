using System.Globalization;
using System.Text;

namespace ContentForge.Core.Files;

/// <summary>
/// The one way to read a file that is not ours: an article, a picture, a template, a list, a decision. Only regular files are opened,
/// never a pipe (it would wait for ever) or a device (it may never end), and never more bytes than the caller can bear.
/// </summary>
public static class RegularFile
{
    /// <summary>Whether a path leads to a pipe, a socket or a device, through links.</summary>
    public static bool IsSpecial(string path) => !Directory.Exists(path) && !FileKind.IsRegular(path);

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">The file; links are followed.</param>
    /// <param name="maxBytes">The most bytes that it may have.</param>
    /// <exception cref="SpecialFileException">It is no regular file.</exception>
    /// <exception cref="FileTooLongException">It has more bytes.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static byte[] ReadAllBytes(string path, long maxBytes)
    {
        using var file = OpenRead(path);

        // A file can grow while it is read: the bytes are counted, not the length believed.
        var length = file.Length;
        using var content = new MemoryStream((int)Math.Min(length, Math.Min(maxBytes, int.MaxValue)));
        var buffer = new byte[Math.Clamp(length, 1, 81_920)];
        while (content.Length <= maxBytes && file.Read(buffer) is var count and > 0)
            content.Write(buffer, 0, count);
        if (content.Length > maxBytes)
            throw new FileTooLongException(path, Math.Max(length, content.Length), maxBytes);
        return content.Capacity == content.Length ? content.GetBuffer() : content.ToArray();
    }

    /// <summary>Reads a whole file as UTF-8 or as what its byte order mark says; what is no text there becomes U+FFFD.</summary>
    /// <inheritdoc cref="ReadAllBytes"/>
    public static string ReadAllText(string path, long maxBytes)
    {
        using var reader = new StreamReader(new MemoryStream(ReadAllBytes(path, maxBytes)), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Opens a file to be read in pieces; the reader keeps the count.</summary>
    /// <param name="path">The file; links are followed.</param>
    /// <exception cref="SpecialFileException">It is no regular file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static FileStream OpenRead(string path)
    {
        if (IsSpecial(path))
            throw new SpecialFileException(path);
        if (Directory.Exists(path))
            throw new UnauthorizedAccessException($"'{path}' is a folder.");
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
    }
}

/// <summary>A path leads to a pipe, a socket or a device.</summary>
/// <param name="path">The path.</param>
public sealed class SpecialFileException(string path) : IOException($"'{path}' is no file but a pipe, a socket or a device.");

/// <summary>A file has more bytes than may be read.</summary>
/// <param name="path">The file.</param>
/// <param name="length">How many bytes it has, or had when reading ended.</param>
/// <param name="maxBytes">How many it may have.</param>
public sealed class FileTooLongException(string path, long length, long maxBytes)
    : IOException(string.Create(CultureInfo.InvariantCulture, $"'{path}' has {length} bytes or more; the limit is {maxBytes}."));
