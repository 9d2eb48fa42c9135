using System.Diagnostics;
using ContentForge.Cli.Commands;
using ContentForge.Cli.Reporting;

namespace ContentForge.EndToEnd.Tests;

/// <summary>Runs the tool as a user does.</summary>
internal static class Forge
{
    /// <summary>Runs a command in this process.</summary>
    public static async Task<ForgeResult> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var exitCode = await ForgeCommandLine.InvokeAsync(args, Terminal.OfWriters(output, errors));
        return new ForgeResult(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Runs a command as a process of its own, with a chosen environment.</summary>
    public static async Task<ForgeResult> RunProcessAsync(string[] args, IReadOnlyDictionary<string, string> environment, string workingDirectory)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "contentforge.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ForgeResult(process.ExitCode, await output, await errors);
    }
}

/// <summary>How a command ended and what it said.</summary>
internal sealed record ForgeResult(int ExitCode, string Output, string Errors);
