namespace ContentForge.EndToEnd.Tests.Safety;

/// <summary>Only files are opened: a pipe would be waited for without end, and a device may have no end.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private const string Article = "# The phone does not start\n\nThe phone shows nothing at all. It worked before. It has power.\n\n## 1. Restart it\n\n![The button](button.png)\n\n1. Hold the button.\n2. Let go.\n";

    // Far more than any of these takes: a test that waits for a pipe should end all the same.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Articles => ["input/pipe.md", "input/sub/pipe.html", "input/pipe.txt"];

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task A_pipe_with_the_name_of_an_article_is_rejected_and_counted(string pipe)
    {
        _folder.Write("input/a.md", Article);
        Pipe(pipe);

        foreach (var command in new[] { "build", "clean", "extract", "audit" })
        {
            var result = await RunAsync(command, "--input", _folder.At("input"), "--output", _folder.At(command));

            Assert.Equal(0, result.ExitCode);
            Assert.Contains($"{pipe["input/".Length..]}: error CF1011:", result.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_pipe_in_the_place_of_a_picture_is_no_picture()
    {
        _folder.Write("input/a.md", Article);
        Pipe("input/button.png");

        var result = await RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("a.md:7:1: warning CF5102: 'button.png' is not a picture that may be published.", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cleaning: { filter-lists: ['{0}'] }", "pipe")]
    [InlineData("cleaning: { filter-lists: ['/dev/zero'] }", "pipe")]
    [InlineData("duplicates: { decisions: '{0}' }", "pipe")]
    [InlineData("duplicates: { decisions: /dev/zero }", "pipe")]
    public async Task A_configuration_that_names_no_file_is_wrong_usage(string configuration, string pipe)
    {
        _folder.Write("input/a.md", Article);
        var config = _folder.Write("contentforge.yml", configuration.Replace("{0}", Pipe(pipe), StringComparison.Ordinal));

        var result = await RunAsync("build", "--config", config, "--input", _folder.At("input"), "--output", _folder.At("site"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error CF9002: The file cannot be read:", result.Errors, StringComparison.Ordinal);
        Assert.Contains("is no file but a pipe, a socket or a device.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_the_place_of_a_file_that_an_option_names_is_wrong_usage()
    {
        _folder.Write("input/a.md", Article);
        var pipe = Pipe("pipe");
        string[] folders = ["--input", _folder.At("input"), "--output", _folder.At("out")];

        Assert.Equal(2, (await RunAsync(["build", .. folders, "--config", pipe])).ExitCode);
        Assert.Equal(2, (await RunAsync(["audit", .. folders, "--baseline", pipe])).ExitCode);
        Assert.Equal(2, (await RunAsync("audit", "--output", _folder.At("out"), "--merge", pipe)).ExitCode);
        Assert.Equal(2, (await RunAsync("audit", "--output", _folder.At("out"), "--merge", "/dev/zero")).ExitCode);
    }

    [Theory]
    [InlineData("templates/assets/css/zz.css")]
    [InlineData("templates/assets/site.js")]
    [InlineData("templates/text/en.json")]
    public async Task A_pipe_in_a_theme_is_named_and_nothing_is_published(string pipe)
    {
        _folder.Write("input/a.md", Article);
        Pipe(pipe);

        var result = await RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--templates", _folder.At("templates"));

        Assert.Equal(3, result.ExitCode);
        Assert.Contains($"{pipe["templates/".Length..]}: error CF5002: The ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_a_published_site_is_a_finding_and_keeps_the_site()
    {
        _folder.Write("input/a.md", Article);
        await RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"));
        File.Delete(_folder.At("site", "a.html"));
        Pipe("site/a.html");
        Pipe("site/mine");

        var check = await RunAsync("check", "--output", _folder.At("site"));
        var build = await RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"));

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("a.html: error CF6107: The file is a pipe, a socket or a device.", check.Errors, StringComparison.Ordinal);
        Assert.Equal(3, build.ExitCode);
        Assert.Contains("CF6005: 'a.html' is not as the build wrote it.", build.Errors, StringComparison.Ordinal);
        Assert.Contains("CF6004: 'mine' was not written by a build.", build.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_the_place_of_a_result_is_in_the_way()
    {
        _folder.Write("input/a.md", Article);
        Pipe("out/a.md");

        var result = await RunAsync("clean", "--input", _folder.At("input"), "--output", _folder.At("out"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is in the way", result.Errors, StringComparison.Ordinal);
    }

    private static Task<ForgeResult> RunAsync(params string[] args) => Forge.RunAsync(args).WaitAsync(Patience, TestContext.Current.CancellationToken);

    private string Pipe(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At(path))!);
        Shell.Run($"mkfifo '{_folder.At(path)}'");
        return _folder.At(path);
    }
}
