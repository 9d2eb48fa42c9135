using System.Globalization;

namespace ContentForge.EndToEnd.Tests.Safety;

/// <summary>A disk in memory that is soon full. Only the superuser of Linux can mount one; for others the test is skipped.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public static SmallDisk Mount(string folder, long bytes)
    {
        Directory.CreateDirectory(folder);
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Shell.TryRun(string.Create(CultureInfo.InvariantCulture, $"mount -t tmpfs -o size={bytes} tmpfs '{folder}'")) == 0,
            "No disk can be mounted here: this test needs the superuser of Linux.");
        return new SmallDisk(folder);
    }

    /// <summary>Leaves no room.</summary>
    public static void Fill(string folder) => Shell.TryRun($"dd if=/dev/zero of='{folder}/ballast' bs=4096");

    public void MakeReadOnly() => Shell.Run($"mount -o remount,ro '{_folder}'");

    public void Dispose() => Shell.TryRun($"umount -l '{_folder}'");
}
