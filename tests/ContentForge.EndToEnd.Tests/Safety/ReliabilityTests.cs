using System.Diagnostics;
using System.Globalization;

namespace ContentForge.EndToEnd.Tests.Safety;

/// <summary>
/// Whatever ends a build, and whenever: the folder holds the old site or the new one to the byte, and the next build succeeds and leaves
/// nothing beside it. The builds are processes of their own; the moments are seeded, and told by what can be seen on disk.
/// </summary>
public sealed class ReliabilityTests : IAsyncLifetime
{
    private const int Seed = 18;

    /// <summary>How many builds are killed; set it to 200 for the full run.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CONTENTFORGE_KILLS") ?? "20", CultureInfo.InvariantCulture);

    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string> _siteOf = new(StringComparer.Ordinal);
    private TimeSpan _wholeBuild;

    private string Out => _folder.At("out");

    private string Site => _folder.At("out", "site");

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "input"), "*.*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Path.Combine(Repository.Root, "input"), file);
            _folder.Write(Path.Combine("one", path), await File.ReadAllBytesAsync(file));
            _folder.Write(Path.Combine("two", path), await File.ReadAllBytesAsync(file));
        }

        _folder.Write("two/new.md", "# The lamp stays dark\n\nThe lamp of the desk stays dark. It was bright before. It has power.\n\n## 1. Turn the bulb\n\n1. Pull the plug.\n2. Turn the bulb until it sits.\n");
        var clock = Stopwatch.StartNew();
        using (var process = Start("one", _folder.At("reference", "one")))
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _wholeBuild = clock.Elapsed;
        await BuildAsync("two", _folder.At("reference", "two"));
        foreach (var input in new[] { "one", "two" })
            _siteOf[input] = SiteBytes.Of(_folder.At("reference", input));
        Assert.NotEqual(_siteOf["one"], _siteOf["two"]);
        await BuildAsync("one", Site);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_killed_build_leaves_the_old_site_or_the_new_one()
    {
        var random = new Random(Seed);
        var ended = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var process = Start("two", Site))
            {
                await WaitForMomentAsync(kill, random, process);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            var found = SiteBytes.Of(Site);
            Assert.Contains(found, _siteOf.Values);
            var state = $"{(found == _siteOf["one"] ? "old" : "new")} site, {(Directory.GetFileSystemEntries(Out).Length > 1 ? "something" : "nothing")} beside";
            ended[state] = ended.GetValueOrDefault(state) + 1;
            await BuildAsync("one", Site);
            AssertNothingBeside("one");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills: {string.Join("; ", ended.Select(state => $"{state.Value} {state.Key}"))}.");
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public async Task A_stopped_build_tells_so_and_leaves_the_old_site(string signal, int exitCode)
    {
        var random = new Random(Seed);
        for (var stop = 0; stop < Math.Max(4, Kills / 5); stop++)
        {
            using (var process = Start("two", Site))
            {
                await WaitForMomentAsync(stop, random, process);
                Shell.TryRun($"kill -{signal} {process.Id}");
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                Assert.Contains(process.ExitCode, new[] { 0, exitCode });
                Assert.Equal(_siteOf[process.ExitCode == 0 ? "two" : "one"], SiteBytes.Of(Site));
            }

            Assert.Equal([Site], Directory.GetFileSystemEntries(Out));
            await BuildAsync("one", Site);
        }
    }

    [Fact]
    public async Task Of_two_builds_at_once_each_publishes_or_says_that_the_other_does()
    {
        for (var round = 0; round < 3; round++)
        {
            using var first = Start("one", Site);
            using var second = Start("two", Site);
            await Task.WhenAll(first.WaitForExitAsync(TestContext.Current.CancellationToken), second.WaitForExitAsync(TestContext.Current.CancellationToken));

            Assert.Contains((first.ExitCode, second.ExitCode), new[] { (0, 0), (0, 3), (3, 0) });
            var found = SiteBytes.Of(Site);
            Assert.Contains(found, _siteOf.Where(site => (site.Key is "one" ? first : second).ExitCode == 0).Select(site => site.Value));
            Assert.Equal([Site], Directory.GetFileSystemEntries(Out));
        }
    }

    [Fact]
    public async Task A_killed_run_that_writes_articles_leaves_each_of_them_whole_or_not_at_all()
    {
        var random = new Random(Seed);
        await Forge.RunAsync("clean", "--input", _folder.At("one"), "--output", _folder.At("whole"));
        for (var kill = 0; kill < Math.Max(4, Kills / 5); kill++)
        {
            using (var process = StartCommand("clean", "one", _folder.At("clean")))
            {
                await WaitUntilAsync(() => Directory.Exists(_folder.At("clean")), process);
                await Task.Delay(random.Next(60), TestContext.Current.CancellationToken);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            Assert.All(
                Directory.GetFiles(_folder.At("clean"), "*.md", SearchOption.AllDirectories),
                file => Assert.Equal(File.ReadAllBytes(_folder.At("whole", Path.GetRelativePath(_folder.At("clean"), file))), File.ReadAllBytes(file)));
            Assert.Equal(0, (await Forge.RunAsync("clean", "--input", _folder.At("one"), "--output", _folder.At("clean"))).ExitCode);
            Assert.Equal(SiteBytes.Of(_folder.At("whole")), SiteBytes.Of(_folder.At("clean")));
            Directory.Delete(_folder.At("clean"), recursive: true);
        }
    }

    [Fact]
    public async Task A_full_disk_leaves_the_old_site()
    {
        using var disk = SmallDisk.Mount(_folder.At("disk"), SizeOf(Site) * 3 / 2);
        await BuildAsync("one", _folder.At("disk", "site"));

        var result = await Forge.RunAsync("build", "--input", _folder.At("two"), "--output", _folder.At("disk", "site"));

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("error CF6001:", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", result.Errors, StringComparison.Ordinal);
        Assert.Equal(_siteOf["one"], SiteBytes.Of(_folder.At("disk", "site")));
        Assert.Equal([_folder.At("disk", "site")], Directory.GetFileSystemEntries(_folder.At("disk")));
    }

    [Fact]
    public async Task A_full_disk_leaves_what_an_earlier_run_has_written()
    {
        using var disk = SmallDisk.Mount(_folder.At("disk"), 2 * 1024 * 1024);
        await Forge.RunAsync("clean", "--input", _folder.At("one"), "--output", _folder.At("disk", "clean"));
        var before = SiteBytes.Of(_folder.At("disk", "clean"));
        SmallDisk.Fill(_folder.At("disk"));

        var result = await Forge.RunAsync("clean", "--input", _folder.At("one"), "--output", _folder.At("disk", "clean"));

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("cannot be written", result.Errors, StringComparison.Ordinal);
        Assert.Equal(before, SiteBytes.Of(_folder.At("disk", "clean")));
    }

    [Fact]
    public async Task A_disk_that_cannot_be_written_to_leaves_the_old_site()
    {
        using var disk = SmallDisk.Mount(_folder.At("disk"), SizeOf(Site) * 4);
        await BuildAsync("one", _folder.At("disk", "site"));
        disk.MakeReadOnly();

        var result = await Forge.RunAsync("build", "--input", _folder.At("two"), "--output", _folder.At("disk", "site"));

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("error CF6001:", result.Errors, StringComparison.Ordinal);
        Assert.Equal(_siteOf["one"], SiteBytes.Of(_folder.At("disk", "site")));
    }

    private static long SizeOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => (new FileInfo(file).Length / 4096 * 4096) + 4096);

    private void AssertNothingBeside(string input)
    {
        Assert.Equal([Site], Directory.GetFileSystemEntries(Out));
        Assert.Equal(_siteOf[input], SiteBytes.Of(Site));
    }

    private async Task BuildAsync(string input, string site)
    {
        var result = await Forge.RunAsync("build", "--input", _folder.At(input), "--output", site);
        Assert.True(result.ExitCode == 0, result.Errors);
    }

    /// <summary>One of three kinds of moments: any of the whole build; while the new site is written; and around the exchange.</summary>
    private async Task WaitForMomentAsync(int number, Random random, Process process)
    {
        var staging = _folder.At("out", ".contentforge-staging-site");
        var share = random.NextDouble();
        if (number % 3 == 0)
        {
            await Task.Delay(_wholeBuild * share, TestContext.Current.CancellationToken);
            return;
        }

        await WaitUntilAsync(() => Directory.Exists(staging), process);
        if (number % 3 == 2)
            await WaitUntilAsync(() => File.Exists(Path.Combine(staging, ".contentforge-manifest")), process);
        await Task.Delay(_wholeBuild * (share / 4), TestContext.Current.CancellationToken);
    }

    private static async Task WaitUntilAsync(Func<bool> isTrue, Process process)
    {
        while (!process.HasExited && !isTrue())
            await Task.Delay(1, TestContext.Current.CancellationToken);
    }

    private Process Start(string input, string site) => StartCommand("build", input, site);

    private Process StartCommand(string command, string input, string output) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "contentforge.dll"), command, "--input", _folder.At(input), "--output", output])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.At(),
        })!;
}
