namespace ContentForge.EndToEnd.Tests.Safety;

/// <summary>No option of any command writes over what the command reads, by whatever path or link; the refusal comes before anything is written.</summary>
public sealed class OverwritingTests : IDisposable
{
    private const string Article = "# Restart the router\n\n1. Switch the router off.\n2. Switch it on again.\n";

    private readonly TempFolder _folder = new();
    private readonly SortedDictionary<string, string> _sources = new(StringComparer.Ordinal);

    public OverwritingTests()
    {
        Source("input/a.md", Article);
        Source("input/sub/b.md", Article.Replace("router", "modem", StringComparison.Ordinal));
        Source("templates/own.html", "<p>own</p>");
        Source("pictures/host/a.png", "a picture");
        Source("project/decided.yml", "canonical: []\n");
        Source("project/list.txt", "! nothing\n");
        Source(
            "project/contentforge.yml",
            $"input: '{_folder.At("input")}'\ntemplates: '{_folder.At("templates")}'\nduplicates: {{ decisions: '{_folder.At("project", "decided.yml")}' }}\n"
            + $"cleaning: {{ filter-lists: ['{_folder.At("project", "list.txt")}'] }}\nsite: {{ vendor-folder: '{_folder.At("pictures")}' }}\n");
        Directory.CreateSymbolicLink(_folder.At("to-input"), "input");
        Directory.CreateSymbolicLink(_folder.At("to-link"), "to-input");
        Directory.CreateSymbolicLink(_folder.At("to-sub"), _folder.At("to-link", "sub"));
        Directory.CreateSymbolicLink(_folder.At("to-project"), "project");
        File.CreateSymbolicLink(_folder.At("to-article.json"), _folder.At("input", "a.md"));
        File.CreateSymbolicLink(_folder.At("to-nothing.json"), _folder.At("input", "new.json"));
        Directory.CreateDirectory(_folder.At("holds"));
        Directory.CreateSymbolicLink(_folder.At("holds", "sub"), _folder.At("input", "sub"));
    }

    public static TheoryData<string, string> Outputs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var command in new[] { "build", "serve", "clean", "extract", "audit" })
            {
                foreach (var output in new[] { "input", "input/", "input/new/deep", "to-input", "to-link", "to-sub", "to-link/new", "templates", "templates/new", "pictures", "pictures/host", "project", "to-project", "./project/../project/." })
                    data.Add(command, output);
            }

            return data;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Outputs))]
    public async Task An_output_folder_among_the_sources_is_refused(string command, string output) =>
        await Refuses([command, "--config", _folder.At("project", "contentforge.yml"), "--output", _folder.At() + "/" + output]);

    [Theory]
    [InlineData("input/a.md")]
    [InlineData("input/new.json")]
    [InlineData("to-sub/b.md")]
    [InlineData("to-article.json")]
    [InlineData("to-nothing.json")]
    [InlineData("templates/own.html")]
    [InlineData("templates/new.json")]
    [InlineData("pictures/host/a.png")]
    [InlineData("project/contentforge.yml")]
    [InlineData("to-project/contentforge.yml")]
    [InlineData("project/decided.yml")]
    [InlineData("project/list.txt")]
    [InlineData("site/report.json")]
    [InlineData("input")]
    [InlineData("project")]
    public async Task A_report_among_the_sources_is_refused(string report)
    {
        foreach (var command in report.StartsWith("site", StringComparison.Ordinal) ? ["build"] : new[] { "build", "clean", "extract" })
            await Refuses([command, "--config", _folder.At("project", "contentforge.yml"), "--output", _folder.At("site"), "--report", _folder.At(report)]);
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("extract")]
    public async Task A_link_in_the_output_to_a_folder_of_the_input_is_refused(string command) =>
        await Refuses([command, "--config", _folder.At("project", "contentforge.yml"), "--output", _folder.At("holds")]);

    [Fact]
    public async Task A_link_in_the_output_to_an_article_is_refused()
    {
        File.CreateSymbolicLink(_folder.At("holds", "a.json"), _folder.At("input", "a.md"));
        Directory.Delete(_folder.At("holds", "sub"));

        await Refuses(["extract", "--config", _folder.At("project", "contentforge.yml"), "--output", _folder.At("holds")]);
    }

    [Fact]
    public async Task A_second_name_of_an_article_is_no_place_for_a_report()
    {
        Directory.CreateDirectory(_folder.At("out"));
        Shell.Run($"ln '{_folder.At("input", "a.md")}' '{_folder.At("out", "report.json")}'");

        await Refuses(["extract", "--input", _folder.At("input"), "--output", _folder.At("json"), "--report", _folder.At("out", "report.json")]);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("clean")]
    [InlineData("check")]
    public async Task A_report_takes_the_place_of_an_earlier_one_and_of_no_other_file(string command)
    {
        var (report, second) = (_folder.At("report.json"), _folder.At("second.json"));
        string[] folders = command is "check" ? ["--output", _folder.At("site")] : ["--input", _folder.At("input"), "--output", _folder.At(command)];
        await Forge.RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"));
        File.WriteAllText(report, "precious");

        var refused = await Forge.RunAsync([command, .. folders, "--report", report]);
        Assert.Equal((2, "precious"), (refused.ExitCode, await File.ReadAllTextAsync(report)));

        File.WriteAllText(report, command is "check" ? "{\n  \"files\": 0" : "{\n  \"read\": 0");
        Shell.Run($"ln '{report}' '{second}'");
        await Forge.RunAsync([command, .. folders, "--report", report]);
        Assert.EndsWith("}", (await File.ReadAllTextAsync(report)).TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith(": 0", await File.ReadAllTextAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_writes_over_none_of_the_files_that_it_reads()
    {
        Source("before/duplicates.json", "{ \"articles\": 0, \"families\": [] }");

        await Refuses(["audit", "--input", _folder.At("input"), "--output", _folder.At("before"), "--baseline", _folder.At("before", "duplicates.json")]);
        await Refuses(["audit", "--input", _folder.At("templates"), "--output", _folder.At("to-input"), "--compare", _folder.At("input")]);
        await Refuses(["audit", "--config", _folder.At("project", "contentforge.yml"), "--output", _folder.At("to-link", "parts"), "--shard", "1/2"]);
    }

    [Fact]
    public async Task A_conversion_writes_over_none_of_the_files_that_it_reads()
    {
        await Refuses(["convert", "--input", _folder.At("input"), "--output", _folder.At("to-input")]);
        await Refuses(["convert", "--input", _folder.At("input"), "--output", _folder.At("out"), "--report", _folder.At("input", "a.md")]);
    }

    [Fact]
    public async Task A_check_writes_no_report_into_the_site()
    {
        Source("site/.contentforge-manifest", "0000  index.html\n");

        await Refuses(["check", "--output", _folder.At("site"), "--report", _folder.At("site", "check.json")]);
    }

    [Theory]
    [InlineData("clean", "out/a.md")]
    [InlineData("clean", "out/sub/b.removed.json")]
    [InlineData("extract", "out/a.json")]
    [InlineData("audit", "out/index.html")]
    [InlineData("audit", "out/pairs.csv")]
    public async Task A_file_of_somebody_else_in_the_output_is_not_written_over(string command, string file)
    {
        Source(file, "my own notes\n");

        await Refuses([command, "--input", _folder.At("input"), "--output", _folder.At("out")]);
    }

    [Theory]
    [InlineData("clean", "--format", "markdown")]
    [InlineData("clean", "--format", "text")]
    [InlineData("extract", "--format", "json,jsonld,markdown,dita")]
    [InlineData("audit", "--format", "html,json,csv,sarif")]
    [InlineData("audit", "--shard", "1/1")]
    public async Task A_second_run_into_the_same_folder_replaces_what_the_first_has_written(params string[] command)
    {
        _folder.Write("out/mine.txt", "my own notes");
        string[] run = [command[0], "--input", _folder.At("input"), "--output", _folder.At("out"), .. command[1..]];
        Assert.Equal(0, (await Forge.RunAsync(run)).ExitCode);
        var first = Directory.GetFiles(_folder.At("out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();

        _folder.Write("input/a.md", Article.Replace("router", "switch", StringComparison.Ordinal));
        var second = await Forge.RunAsync(run);

        Assert.True(second.ExitCode == 0, second.Errors);
        Assert.Equal(first, Directory.GetFiles(_folder.At("out"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        Assert.Equal("my own notes", await File.ReadAllTextAsync(_folder.At("out", "mine.txt")));
    }

    [Fact]
    public async Task No_two_results_have_one_name()
    {
        _folder.Write("more/a.md", Article);
        _folder.Write("more/a.txt", Article);
        _folder.Write("more/a.md.html", "<h1>Other</h1><p>Some text that is kept.</p>");
        _folder.Write("more/a.removed.md", Article);

        var result = await Forge.RunAsync("clean", "--input", _folder.At("more"), "--output", _folder.At("out"), "--format", "json");

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Equal(8, Directory.GetFiles(_folder.At("out")).Length);
    }

    [Fact]
    public async Task The_files_of_the_current_folder_are_safe_when_another_configuration_is_named()
    {
        Source("here/contentforge.yml", "{}\n");
        Source("here/other.yml", $"input: '{_folder.At("input")}'\n");

        foreach (var report in new[] { "contentforge.yml", "duplicates.yml", "other.yml", "./../here/contentforge.yml" })
        {
            var result = await Forge.RunProcessAsync(
                ["build", "--config", "other.yml", "--output", "site", "--report", report], new Dictionary<string, string>(), _folder.At("here"));

            Assert.Equal(2, result.ExitCode);
            AssertUntouched();
            Assert.False(Directory.Exists(_folder.At("here", "site")));
        }
    }

    [Theory]
    [InlineData("build", ".")]
    [InlineData("build", "..")]
    [InlineData("clean", ".")]
    [InlineData("convert", ".")]
    public async Task The_folder_of_the_configuration_is_no_output_folder(string command, string output)
    {
        Source("here/contentforge.yml", "{}\n");

        var result = await Forge.RunProcessAsync(
            [command, "--input", _folder.At("input", "sub"), "--output", output], new Dictionary<string, string>(), _folder.At("here"));

        Assert.Equal(2, result.ExitCode);
        AssertUntouched();
    }

    [Fact]
    public async Task A_report_can_go_to_the_standard_output()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/stdout here.");

        var result = await Forge.RunProcessAsync(
            ["extract", "--input", _folder.At("input"), "--output", _folder.At("json"), "--report", "/dev/stdout"], new Dictionary<string, string>(), _folder.At());

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"rejected\": 0", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site/.contentforge-manifest", "site")]
    [InlineData("site/.contentforge-manifest", "site/desk")]
    [InlineData("desk/input/mine.md", "desk")]
    [InlineData("desk/output/mine.html", "desk")]
    [InlineData("desk/templates/article.html", "desk")]
    [InlineData("desk/duplicates.yml", "desk")]
    [InlineData("desk/index.html", "desk")]
    public async Task A_new_project_mixes_with_nothing(string file, string desk)
    {
        Source(file, "mine\n");

        await Refuses(["init", _folder.At(desk)]);
    }

    private async Task Refuses(string[] command)
    {
        var before = Directory.GetFileSystemEntries(_folder.At(), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();

        var result = await Forge.RunAsync(command);

        Assert.True(result.ExitCode == 2, $"{string.Join(' ', command)}: {result.ExitCode} {result.Errors}");
        Assert.StartsWith("error: ", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", result.Errors, StringComparison.Ordinal);
        AssertUntouched();
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.At(), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    private void AssertUntouched() => Assert.All(_sources, source => Assert.Equal(source.Value, File.ReadAllText(_folder.At(source.Key))));

    private void Source(string path, string text) => _sources[path] = File.ReadAllText(_folder.Write(path, text));
}
