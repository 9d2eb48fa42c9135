using System.Diagnostics;

namespace ContentForge.EndToEnd.Tests;

/// <summary>Runs what .NET has no call for: pipes, odd names, mounts.</summary>
internal static class Shell
{
    /// <summary>Runs a command of a Unix shell; the test that asks for it is skipped where there is none.</summary>
    public static void Run(string command) => Assert.Equal(0, TryRun(command));

    /// <summary>Runs a command, and tells how it ended.</summary>
    public static int TryRun(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no Unix shell here.");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { UseShellExecute = false, RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
