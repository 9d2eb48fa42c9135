using System.Diagnostics;
using ContentForge.Cli.Commands;
using ContentForge.Cli.Reporting;

namespace ContentForge.EndToEnd.Tests;

/// <summary>What a command does does not depend on whether anybody can read about it.</summary>
public sealed class LostOutputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public LostOutputTests() => _folder.Write("input/a.md", "# Restart the router\n\nThe router has no connection.\n\n1. Switch it off.\n2. Switch it on.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_site_is_published_though_the_disk_below_the_output_is_full()
    {
        await using var errors = new StringWriter();

        var exitCode = await ForgeCommandLine.InvokeAsync(Build(), Terminal.OfWriters(new FullDisk(), errors));

        Assert.Equal(1, exitCode);
        Assert.True(File.Exists(_folder.At("site", "index.html")));
        Assert.EndsWith("error: What there is to say cannot be written: No space left on device.\nEverything else was done.\n", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_though_nothing_at_all_can_be_said()
    {
        Assert.Equal(1, await ForgeCommandLine.InvokeAsync(Build(), Terminal.OfWriters(new FullDisk(), new FullDisk())));
        Assert.True(File.Exists(_folder.At("site", "index.html")));
    }

    [Fact]
    public async Task What_was_not_published_is_not_called_done()
    {
        await using var errors = new StringWriter();
        _folder.Write("site", "a file where the folder should be");

        var exitCode = await ForgeCommandLine.InvokeAsync(Build(), Terminal.OfWriters(new FullDisk(), errors));

        Assert.Equal(3, exitCode);
        Assert.DoesNotContain("Everything else was done", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build --input input --output site --report /dev/full", 1, "error: The report '/dev/full' cannot be written: ")]
    [InlineData("build --input input --output site > /dev/full", 1, "error: What there is to say cannot be written: ")]
    [InlineData("build --input input --output site | head -1", 0, "Reading and cleaning: 1 done")]
    [InlineData("extract --schema > /dev/full", 1, "error: What there is to say cannot be written: ")]
    [InlineData("build --input ../input --output ../site", 2, "error: The current folder cannot be used", "mkdir gone; cd gone; rmdir ../gone; ")]
    public async Task Holds_for_the_process_too(string command, int exitCode, string says, string before = "")
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a disk that is always full.");
        var program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "contentforge.dll")}' ";
        var start = new ProcessStartInfo("bash", ["-c", $"{before}{program}{command}; exit ${{PIPESTATUS[0]}}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.At(),
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal((exitCode, true), (process.ExitCode, string.Concat(said).Contains(says, StringComparison.Ordinal)));
        Assert.Equal(command.StartsWith("build", StringComparison.Ordinal) && exitCode < 2, File.Exists(_folder.At("site", "index.html")));
        Assert.DoesNotContain("Exception", string.Concat(said), StringComparison.Ordinal);
    }

    private string[] Build() => ["build", "--input", _folder.At("input"), "--output", _folder.At("site")];

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
