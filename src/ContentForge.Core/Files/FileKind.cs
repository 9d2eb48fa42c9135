using System.Runtime.InteropServices;

namespace ContentForge.Core.Files;

/// <summary>
/// What a path leads to. .NET does not tell a pipe from a file before it is opened, and opening a pipe waits for a writer for ever, so
/// Linux is asked itself (statx(2)); elsewhere a pipe or a device is known by having no length.
/// </summary>
internal static partial class FileKind
{
    private const int CurrentFolder = -100;
    private const uint WantsType = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Whether a path leads to a file with bytes of its own, through links. A path that leads nowhere counts as one: opening it tells why.</summary>
    public static bool IsRegular(string path) => ModeOf(path) is not { } mode || (mode & TypeMask) == Regular;

    /// <summary>The mode bits; null where they cannot be had.</summary>
    private static int? ModeOf(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;

        try
        {
            // The kernel's struct statx, which is the same on every processor, has 256 bytes.
            var result = new byte[256];
            return Statx(CurrentFolder, path, 0, WantsType, result) == 0 ? BitConverter.ToUInt16(result, ModeOffset) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, [Out] byte[] result);
}
