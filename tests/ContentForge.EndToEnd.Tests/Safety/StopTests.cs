using System.Diagnostics;
using System.Globalization;

namespace ContentForge.EndToEnd.Tests.Safety;

/// <summary>A signal ends any run, whatever it is in the middle of, and what was published stays as it was.</summary>
public sealed class StopTests : IDisposable
{
    /// <summary>How long a test waits for what comes within a second on a machine that has nothing else to do.</summary>
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(2);

    private readonly TempFolder _folder = new();

    public StopTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals on Windows.");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task A_signal_in_the_middle_of_slow_articles_ends_a_build_and_leaves_the_site(string signal, int exitCode)
    {
        _folder.Write("input/good.md", "# Printer is offline\n\nThe printer is offline.\n\n1. Switch it off.\n2. Switch it on.\n");
        Assert.Equal(0, (await Forge.RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"))).ExitCode);
        var before = Contents(_folder.At("site"));
        var slow = "# Slow\n\n" + string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("**Open** the *menu* and `wait`. ", 400)) + "\n\n", 100));
        for (var i = 0; i < 60; i++)
            _folder.Write($"input/slow-{i}.md", slow);

        using var process = Start("build", "--input", _folder.At("input"), "--output", _folder.At("site"));
        await UntilAsync(process, () => process.TotalProcessorTime > TimeSpan.FromSeconds(2));
        await SendAsync(process, signal);

        Assert.Equal(exitCode, await ExitCodeAsync(process));
        Assert.Equal(before, Contents(_folder.At("site")));
    }

    [Fact]
    public async Task A_signal_ends_a_run_whose_words_nobody_takes()
    {
        // More than a pipe holds: the run waits for a reader that never comes, and looks at nothing else.
        for (var i = 0; i < 8; i++)
            _folder.Write($"input/{i}.md", $"---\ncleaning-off: {new string('x', 50_000)}\n---\n\n# Printer\n\nThe printer is offline.\n");

        using var process = Start("clean", "--input", _folder.At("input"), "--output", _folder.At("cleaned"));
        await UntilAsync(process, () => Directory.Exists(_folder.At("cleaned")) && Directory.GetFiles(_folder.At("cleaned"), "*.md").Length == 8);
        await Task.Delay(TimeSpan.FromSeconds(1));
        await SendAsync(process, "TERM");

        Assert.Equal(143, await ExitCodeAsync(process));
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "contentforge.dll"), .. args])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task UntilAsync(Process process, Func<bool> condition)
    {
        for (var waited = Stopwatch.StartNew(); !condition(); await Task.Delay(20))
        {
            Assert.False(process.HasExited, "The run ended before it was stopped.");
            Assert.True(waited.Elapsed < HangGuard, "The run never came to the point at which it was to be stopped.");
            process.Refresh();
        }
    }

    private static async Task SendAsync(Process process, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private static async Task<int> ExitCodeAsync(Process process)
    {
        using var guard = new CancellationTokenSource(HangGuard);
        try
        {
            await process.WaitForExitAsync(guard.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            Assert.Fail("The run did not end.");
        }

        return process.ExitCode;
    }

    private static SortedDictionary<string, string> Contents(string folder)
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            contents.Add(file, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
        return contents;
    }
}
