using System.Security.Cryptography;
using System.Text;
using ContentForge.Core.Files;

namespace ContentForge.Results;

/// <summary>
/// Writes a file as a whole or not at all: into a new file beside it, which then takes its name. So a full disk leaves what was there,
/// and a second name of the same file (a hard link) keeps its content.
/// </summary>
internal static class ResultFile
{
    /// <summary>Writes a file as UTF-8 without a byte order mark and with <c>\n</c>.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void WriteText(string path, Action<TextWriter> write) => Write(path, stream =>
    {
        using var writer = new StreamWriter(stream) { NewLine = "\n" };
        write(writer);
    });

    /// <summary>Writes a file and the folders above it.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            if (IsStream(path))
                WriteInPlace(path, write);
            else
                Replace(RealPath.Of(path), write);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"'{path}' cannot be written: {failure.Message}", failure);
        }
    }

    // A pipe, a terminal, or a name such as /dev/stdout: nothing can take its place.
    private static bool IsStream(string path) =>
        RegularFile.IsSpecial(path)
        || Path.GetDirectoryName(Path.GetFullPath(path)) is "/dev" or "/dev/fd"
        || Path.GetFullPath(path).StartsWith("/proc/", StringComparison.Ordinal);

    private static void WriteInPlace(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        write(stream);
    }

    private static void Replace(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, NameBeside(Path.GetFileName(path)));
        try
        {
            // What a killed run has left there is removed, so that nothing is written through it.
            File.Delete(beside);
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                write(stream);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            TryDelete(beside);
            throw;
        }
    }

    // Short whatever the name, and the same in every run, so that what was left behind is found again.
    private static string NameBeside(string name) => $".contentforge-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16]}";

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Why it cannot be written is told already.
        }
    }
}
