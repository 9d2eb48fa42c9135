using System.Diagnostics;

namespace ContentForge.EndToEnd.Tests;

/// <summary>The libraries as somebody else's program gets them: packed, restored from a folder, and used in ten lines.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_example_of_the_docs_builds_a_site_from_the_packages()
    {
        var version = $"0.0.0-test{Environment.ProcessId}";
        await DotnetAsync(
            Repository.Root, "pack", "ContentForge.sln", "--no-build", "--configuration", Configuration, "--output", _folder.At("packages"), $"-p:PackageVersion={version}");
        var example = Copy("publish", version);

        await DotnetAsync(
            example, "build", "--output", _folder.At("program"), "--source", _folder.At("packages"), $"-p:RestoreFallbackFolders={PackageFolder}", $"-p:RestorePackagesPath={_folder.At("restored")}");
        var output = await DotnetAsync(example, _folder.At("program/publish.dll"), Path.Combine(Repository.Root, "input"), _folder.At("site"));

        Assert.Contains("39 of 48 articles published.", output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.At("site/index.html")));
    }

    /// <summary>The tests run what was built beside them.</summary>
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>What this checkout was restored from, so that nothing but the new packages is missing.</summary>
    private static string PackageFolder =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string Copy(string name, string version)
    {
        var target = Directory.CreateDirectory(_folder.At("example")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "docs", "examples", name)))
            File.WriteAllText(Path.Combine(target, Path.GetFileName(file)), File.ReadAllText(file).Replace("Version=\"0.1.0\"", $"Version=\"{version}\"", StringComparison.Ordinal));
        return target;
    }

    private static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
