using System.Runtime.InteropServices;

namespace ContentForge.Site.Publish;

/// <summary>What the .NET file system API does not offer. Every call tells by its result whether the system has it.</summary>
internal static partial class SystemCalls
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    // O_RDONLY | O_DIRECTORY | O_CLOEXEC for Linux; the second differs between processor families.
    private static int OpenFolderFlags =>
        0x80000 | (RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 ? 0x4000 : 0x10000);

    /// <summary>Lets two paths of one file system change places in one step that no reader can see half done.</summary>
    /// <returns>False where the system or the file system cannot do it; nothing has changed then.</returns>
    public static bool TryExchange(string first, string second)
    {
        if (!OperatingSystem.IsLinux())
            return false;

        try
        {
            return RenameAt2(CurrentFolder, first, CurrentFolder, second, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Waits until everything written to the file system of a folder is on its disk.</summary>
    /// <returns>False where there is no such call.</returns>
    /// <exception cref="IOException">The disk reports a failure.</exception>
    public static bool TryFlushFileSystem(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return false;

        var handle = Open(folder, OpenFolderFlags);
        if (handle < 0)
            return false;

        try
        {
            return SyncFileSystem(handle) == 0 ? true : throw new IOException($"The disk of '{folder}' could not be flushed.");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int firstFolder, string first, int secondFolder, string second, uint flags);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
