using System.Security.Cryptography;

namespace ContentForge.Site.Publish;

/// <summary>
/// Holds an output folder for one build. The lock is an open handle, which the system gives back when a process dies, however it dies;
/// a lock file that a killed build has left behind locks nothing.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream _handle;

    private BuildLock(FileStream handle) => _handle = handle;

    /// <summary>Takes the lock.</summary>
    /// <returns>Null when another build holds it.</returns>
    public static BuildLock? TryTake(string path)
    {
        FileStream handle;
        try
        {
            handle = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, Options);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }

        if (OperatingSystem.IsWindows() || IsStillNamed(path, handle))
            return new BuildLock(handle);

        handle.Dispose();
        return null;
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            File.Delete(_handle.Name);
        _handle.Dispose();
    }

    private static FileOptions Options => OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;

    /// <summary>
    /// The build before this one may have deleted the file between our opening and our locking it; what we hold then keeps nobody out.
    /// Opening the path again would ask for the lock again, so a random time stamp tells whether it is the same file.
    /// </summary>
    private static bool IsStillNamed(string path, FileStream handle)
    {
        var mark = DateTime.UnixEpoch.AddSeconds(RandomNumberGenerator.GetInt32(int.MaxValue));
        File.SetLastWriteTimeUtc(handle.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(path) == mark;
    }
}
