using System.Text.RegularExpressions;

namespace ContentForge.EndToEnd.Tests;

/// <summary>Every option and argument that names a file or a folder, with everything that a name may lead to: each run ends with a documented exit code and says why in plain words.</summary>
public sealed partial class OddPathTests
{
    // No measurement: the difference between slow and stuck.
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(1);

    private const string Odd = "ODD";

    // What a command says about a name that can lead nowhere.
    private static readonly string[] Impossible = ["an empty name", "a blank name", "a name with a NUL", "a name that is not UTF-8"];

    [Theory]
    [InlineData("build --input ODD --output site")]
    [InlineData("build --input input --output ODD")]
    [InlineData("build --input input --output site --templates ODD")]
    [InlineData("build --input input --output site --config ODD")]
    [InlineData("clean --input ODD --output out")]
    [InlineData("clean --input input --output ODD")]
    [InlineData("clean --input input --output out --config ODD")]
    [InlineData("extract --input ODD --output out")]
    [InlineData("extract --input input --output ODD")]
    [InlineData("convert --input ODD --output out")]
    [InlineData("convert --input exported --output ODD")]
    [InlineData("audit --input ODD --output out")]
    [InlineData("audit --input input --output ODD")]
    [InlineData("audit --input input --output out --baseline ODD")]
    [InlineData("audit --input input --output out --compare ODD")]
    [InlineData("audit --input input --output ODD --shard 1/2")]
    [InlineData("audit --output out --merge ODD")]
    [InlineData("check --output ODD")]
    [InlineData("check --config ODD")]
    [InlineData("explain ODD")]
    [InlineData("explain input/a.md --input ODD")]
    [InlineData("explain input/a.md --config ODD")]
    [InlineData("serve --port 0 --output site --input ODD")]
    [InlineData("serve --port 0 --output site --input input --config ODD")]
    [InlineData("init ODD")]
    public async Task An_odd_path_ends_with_a_documented_code_and_plain_words(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes, devices and names that are too long are those of Linux.");
        foreach (var kind in OddPath.Kinds.Where(kind => !IsTooMuch(command, kind) && !Serves(command, kind)))
        {
            var result = await RunAsync(command, kind);

            AssertPlain(result, $"{command}, {kind}");
            if (Impossible.Contains(kind, StringComparer.Ordinal))
                Assert.True(result.ExitCode == 2, $"{command}, {kind}: {result}");
        }
    }

    [Theory]
    [InlineData("build --input input --output site --report ODD")]
    [InlineData("clean --input input --output out --report ODD")]
    [InlineData("extract --input input --output out --report ODD")]
    [InlineData("convert --input exported --output out --report ODD")]
    [InlineData("check --output published --report ODD")]
    public async Task An_odd_report_never_looks_like_a_site_that_was_not_published(string command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices and names that are too long are those of Linux.");

        // A pipe waits for who reads it, as a pipe does.
        foreach (var kind in OddPath.Kinds.Where(kind => kind is not ("a pipe" or "a link to nothing")))
        {
            var result = await RunAsync(command, kind);

            AssertPlain(result, $"{command}, {kind}");
            Assert.True(result.ExitCode is 0 or 1 or 2, $"{command}, {kind}: {result}");
            Assert.Equal(
                Impossible.Contains(kind, StringComparer.Ordinal) || kind is "an empty folder" or "the root" or "a file" or "a file of random bytes" or "a file that is too large" or "a link to itself",
                result.ExitCode == 2);
        }
    }

    [Theory]
    [InlineData("input: ODD")]
    [InlineData("output: ODD")]
    [InlineData("templates: ODD")]
    [InlineData("site: { vendor-folder: ODD, remote-images: vendor }")]
    [InlineData("cleaning: { filter-lists: [ODD] }")]
    [InlineData("duplicates: { decisions: ODD }")]
    public async Task An_odd_path_in_the_configuration_does_too(string configuration)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes, devices and names that are too long are those of Linux.");
        foreach (var kind in OddPath.Kinds.Where(kind => !IsTooMuch("output", kind)))
        {
            using var folder = Project();
            var path = OddPath.Make(kind, folder).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\0", "\\0", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\u001B", "\\e", StringComparison.Ordinal);
            folder.Write("contentforge.yml", configuration.Replace(Odd, $"\"{path}\"", StringComparison.Ordinal));
            string[] folders = configuration switch
            {
                ['i', ..] => ["--output", folder.At("site")],
                ['o', ..] => ["--input", folder.At("input")],
                _ => ["--input", folder.At("input"), "--output", folder.At("site")],
            };

            var result = await Forge.RunAsync(["build", "--config", folder.At("contentforge.yml"), .. folders]).WaitAsync(Stuck);

            AssertPlain(result, $"{configuration}, {kind}");
            if (Impossible.Contains(kind, StringComparer.Ordinal))
            {
                Assert.True(result.ExitCode == 2, $"{configuration}, {kind}: {result}");
                Assert.Matches("contentforge\\.yml:1:[0-9]+: error CF9002: '", result.Errors);
            }
        }
    }

    /// <summary>The root is no place for a test to write to, and too large a folder to read.</summary>
    private static bool IsTooMuch(string command, string kind) =>
        kind is "the root" && (command.EndsWith("output ODD", StringComparison.Ordinal) || command is "output" or "init ODD" || command.Contains("--input ODD", StringComparison.Ordinal) || command.Contains("--shard", StringComparison.Ordinal) || command.Contains("--compare", StringComparison.Ordinal));

    /// <summary>With this a preview would begin, and not end.</summary>
    private static bool Serves(string command, string kind) =>
        command.StartsWith("serve", StringComparison.Ordinal) && kind is "an empty folder" or "an empty file" or "a device without bytes";

    private static async Task<ForgeResult> RunAsync(string command, string kind)
    {
        using var folder = Project();
        var odd = OddPath.Make(kind, folder);
        var args = command.Split(' ').Select((word, at) => word == Odd ? odd : at > 0 && !word.StartsWith('-') && !word.Contains("1/2", StringComparison.Ordinal) && word != "0" ? folder.At(word) : word);
        return await Forge.RunAsync([.. args]).WaitAsync(Stuck);
    }

    private static TempFolder Project()
    {
        var folder = new TempFolder();
        folder.Write("input/a.md", "# Restart the router\n\nThe router has no connection.\n\n1. Switch it off.\n2. Switch it on.\n");
        folder.Write("exported/a.json", "{}");
        folder.Write("published/index.html", "<!doctype html><html lang=\"en\"><title>Home</title><body></body></html>");
        return folder;
    }

    private static void AssertPlain(ForgeResult result, string what)
    {
        Assert.True(result.ExitCode is 0 or 1 or 2 or 3, $"{what}: {result}");
        Assert.True(result.ExitCode == 0 || result.Errors.Length + (what.StartsWith("explain", StringComparison.Ordinal) ? result.Output.Length : 0) > 0, $"{what}: nothing is said");
        Assert.DoesNotMatch(Fault(), what + ": " + result.Errors);
    }

    [GeneratedRegex("fault of the program|\\w+Exception|   at |Parameter '|CF1999", RegexOptions.NonBacktracking)]
    private static partial Regex Fault();
}
