using System.Runtime.InteropServices;

namespace ContentForge.Core.Files;

/// <summary>
/// What a path leads to. .NET does not tell a pipe from a file before it is opened, and opening a pipe waits for a writer for ever, so
/// Linux is asked itself (statx(2)); elsewhere a pipe or a device is known by having no length.
/// </summary>
internal static partial class FileKind
{
    private const int CurrentFolder = -100;
    private const uint WantsType = 0x1;
    private const uint WantsNumber = 0x100;
    private const int ModeOffset = 28;
    private const int NumberOffset = 32;
    private const int DeviceOffset = 136;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Whether a path leads to a file with bytes of its own, through links. A path that leads nowhere counts as one: opening it tells why.</summary>
    public static bool IsRegular(string path) => ModeOf(path) is not { } mode || (mode & TypeMask) == Regular;

    /// <summary>What two paths to one file have in common: its disk and its number there. Null where there is no file, or no telling.</summary>
    public static (ulong Device, ulong Number)? IdentityOf(string path) => Ask(path, WantsType | WantsNumber) is { } answer
        ? (BitConverter.ToUInt64(answer, DeviceOffset), BitConverter.ToUInt64(answer, NumberOffset))
        : null;

    /// <summary>The mode bits; null where they cannot be had.</summary>
    private static int? ModeOf(string path) => Ask(path, WantsType) is { } answer ? BitConverter.ToUInt16(answer, ModeOffset) : null;

    private static byte[]? Ask(string path, uint wanted)
    {
        if (!OperatingSystem.IsLinux())
            return null;

        try
        {
            // The kernel's struct statx, which is the same on every processor, has 256 bytes.
            var result = new byte[256];
            return Statx(CurrentFolder, path, 0, wanted, result) == 0 ? result : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, [Out] byte[] result);
}
