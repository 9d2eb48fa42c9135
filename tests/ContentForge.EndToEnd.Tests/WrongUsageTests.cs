namespace ContentForge.EndToEnd.Tests;

/// <summary>What cannot start says why in one line and ends with exit code 2; nothing is written.</summary>
public sealed class WrongUsageTests : IDisposable
{
    private const string Article = "---\ntitle: The printer is offline\n---\nThe printer is offline. It was online before. It has power.\n\n## 1. Restart it\n\n1. Switch it off.\n2. Switch it on.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_input_folder_is_named()
    {
        var result = await Forge.RunAsync("build", "--input", _folder.At("nowhere"), "--output", _folder.At("site"));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"{_folder.At("nowhere")}: error CF9001: The input folder does not exist. Name the folder with --input.\n", result.Errors);
        Assert.False(Directory.Exists(_folder.At("site")));
    }

    [Fact]
    public async Task A_broken_configuration_is_shown_with_its_place()
    {
        var config = _folder.Write("contentforge.yml", "site:\n  titel: Help\n");

        var result = await Forge.RunAsync("build", "--config", config);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"{config}:2:3: error CF9002: 'titel' is unknown in 'site'; known are title,", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_called_like_the_configuration_is_told()
    {
        Directory.CreateDirectory(_folder.At("contentforge.yml"));

        var result = await Forge.RunProcessAsync(["build"], new Dictionary<string, string>(), _folder.At());

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("contentforge.yml: error CF9002: The file cannot be read: 'contentforge.yml' is a folder.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vendored_pictures_need_a_folder()
    {
        var config = _folder.Write("contentforge.yml", "site:\n  remote-images: vendor\n");

        var result = await Forge.RunAsync("build", "--config", config);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"{config}:2:18: error CF9002: 'vendor' needs the folder with the copies in 'vendor-folder'.\n", result.Errors);
    }

    [Theory]
    [InlineData("https://help.example/docs/?lang=en", "has a query")]
    [InlineData("https://help.example/?", "has a query")]
    [InlineData("https://help.example/docs#top", "has an anchor")]
    [InlineData("https://help.example//docs/", "has '//' in its path")]
    [InlineData("https://help.example/docs//", "has '//' in its path")]
    [InlineData("https://user:secret@help.example/", "holds a name or a password")]
    [InlineData("https://@help.example/", "holds a name or a password")]
    [InlineData("https://help.example/a;b/", "has ';' or '*' in its path")]
    [InlineData("ftp://help.example/", "is not an address such as")]
    [InlineData("help.example", "is not an address such as")]
    public async Task An_address_of_the_site_that_cannot_be_one_is_told_before_anything_is_read(string address, string problem)
    {
        var config = _folder.Write("contentforge.yml", $"site:\n  url: '{address}'\n");

        var result = await Forge.RunAsync("build", "--config", config, "--input", _folder.At("nowhere"), "--output", _folder.At("site"));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"{config}:2:8: error CF9002: '{address}' {problem}", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://help.example")]
    [InlineData("http://localhost:8080/@docs/v1.2/")]
    [InlineData("https://münchen.example/hilfe/ü/")]
    public async Task An_address_of_the_site_can_have_a_folder_and_a_port(string address)
    {
        _folder.Write("input/a.md", Article);
        var config = _folder.Write("contentforge.yml", $"site:\n  url: '{address}'\n  navigation:\n    - {{ title: Printer, url: a.html }}\n");

        Assert.Equal(0, (await BuildAsync(config)).ExitCode);
        Assert.Equal(0, (await Forge.RunAsync("check", "--output", _folder.At("site"))).ExitCode);
    }

    [Theory]
    [InlineData("gone.html")]
    [InlineData("/a.html")]
    [InlineData("topics/")]
    [InlineData("../a.html")]
    [InlineData("A.html")]
    [InlineData("a.html#gone")]
    [InlineData("#content")]
    [InlineData("?q=1")]
    [InlineData("https://help.example/docs/gone.html")]
    public async Task A_navigation_link_that_leads_nowhere_is_shown_with_its_place(string address)
    {
        _folder.Write("input/a.md", Article);
        var config = _folder.Write("contentforge.yml", $"site:\n  url: https://help.example/docs\n  navigation:\n    - {{ title: Search, url: search.html }}\n    - title: Menu\n      url: '{address}'\n");

        var result = await BuildAsync(config);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"{config}:6:12: error CF9002: The navigation link 'Menu' to '{address}' leads to no ", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("site")));
    }

    [Fact]
    public async Task A_navigation_link_can_lead_to_any_page_and_to_other_sites()
    {
        _folder.Write("input/a.md", Article);
        var links = string.Concat(new[] { "a.html", "./a.html", "a.html#content", "search.html?q=printer", "topics/index.html", "llms.txt", "https://elsewhere.example/x#y", "//elsewhere.example/", "mailto:desk@help.example", "https://help.example/docs/a.html", "https://help.example/other" }
            .Select(address => $"    - {{ title: T, url: '{address}' }}\n"));
        var config = _folder.Write("contentforge.yml", "site:\n  url: https://help.example/docs\n  navigation:\n" + links);

        Assert.Equal(0, (await BuildAsync(config)).ExitCode);
    }

    [Fact]
    public async Task A_configuration_that_is_not_there_is_named()
    {
        var result = await Forge.RunAsync("build", "--config", _folder.At("none.yml"));

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"{_folder.At("none.yml")}: error CF9002: The file cannot be read:", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_output_may_not_lie_in_the_input()
    {
        _folder.Write("input/a.md", "# A");

        var result = await Forge.RunAsync("clean", "--input", _folder.At("input"), "--output", _folder.At("input", "out"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("lies inside the input folder", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_option_points_to_the_help()
    {
        var result = await Forge.RunAsync("build", "--outptu", "x");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("'--outptu'", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Run 'contentforge build --help' to see what it takes.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_command_there_is_the_help()
    {
        var result = await Forge.RunAsync();

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("contentforge init desk", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Errors);
    }

    [Theory]
    [InlineData("error: 'bild' is no command; did you mean 'build'?\nRun 'contentforge --help' to see what it takes.\n", "bild", "--input", "x")]
    [InlineData("error: 'publish' is no command.\nRun 'contentforge --help' to see what it takes.\n", "publish")]
    [InlineData("error: '--versoin' is no option; did you mean '--version'?\nRun 'contentforge --help' to see what it takes.\n", "--versoin")]
    [InlineData("error: '--inptu' is no option of 'build'; did you mean '--input'?\nRun 'contentforge build --help' to see what it takes.\n", "build", "--inptu", "raw")]
    [InlineData("error: 'raw' is not understood: a folder is named behind its option, as in '--input raw'.\nRun 'contentforge build --help' to see what it takes.\n", "build", "raw")]
    [InlineData("error: 'b' is one word too many.\nRun 'contentforge init --help' to see what it takes.\n", "init", "a", "b")]
    [InlineData("error: '--strickt' is no option of 'clean'; did you mean '--strict'?\nerror: Option '--output' is required.\nRun 'contentforge clean --help' to see what it takes.\n", "clean", "--strickt")]
    public async Task A_slip_is_named_with_what_was_probably_meant(string errors, params string[] args)
    {
        var result = await Forge.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(errors, result.Errors);
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_named()
    {
        var result = await Forge.RunAsync("clean", "--input", "x", "--output", _folder.At("out"), "--format", "pdf");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("error: 'pdf' is no format of a cleaned article; there are markdown, html, json, text.\n", result.Errors);
    }

    [Fact]
    public async Task A_missing_templates_folder_is_named_before_anything_is_read()
    {
        _folder.Write("input/a.md", "# A");

        var result = await Forge.RunAsync("build", "--input", _folder.At("input"), "--output", _folder.At("site"), "--templates", _folder.At("nowhere"));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("CF9003", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_batch_is_named_with_its_option()
    {
        _folder.Write("input/a.md", "# A");

        var result = await Forge.RunAsync("audit", "--input", _folder.At("input"), "--output", _folder.At("audit"), "--compare", _folder.At("nowhere"));

        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("The input folder does not exist. Name the folder with --compare.\n", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_place_of_an_article_is_named()
    {
        var result = await Forge.RunAsync("explain", _folder.At());

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"error: '{_folder.At()}' is a folder. Name one article in it.\n", result.Errors);
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("extract")]
    [InlineData("audit")]
    public async Task An_output_that_cannot_be_written_is_no_fault_of_the_program(string command)
    {
        _folder.Write("input/a.md", "# A");
        _folder.Write("input/b.md", "# B");
        var taken = _folder.Write("taken", "a file where the folder should be");

        var result = await Forge.RunAsync(command, "--input", _folder.At("input"), "--output", Path.Combine(taken, "out"));

        Assert.Equal(3, result.ExitCode);
        Assert.Matches("\\Aerror: '[^']+' cannot be written: [^\n]+\n\\z", result.Errors);
    }

    [Fact]
    public async Task A_check_of_no_site_names_the_folder()
    {
        var result = await Forge.RunAsync("check", "--output", _folder.At("nowhere"));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"error: There is no site in '{_folder.At("nowhere")}'. Build it, or name its folder with --output.\n", result.Errors);
    }

    [Theory]
    [InlineData("eighty")]
    [InlineData("65536")]
    public async Task A_port_that_is_none_is_refused(string port)
    {
        var result = await Forge.RunAsync("serve", "--port", port);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'{port}'", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("build")]
    [InlineData("clean")]
    [InlineData("extract")]
    [InlineData("convert")]
    [InlineData("audit")]
    [InlineData("check")]
    [InlineData("serve")]
    [InlineData("init")]
    public async Task Help_is_no_error(params string[] command)
    {
        var result = await Forge.RunAsync([.. command, "--help"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("--help", result.Output, StringComparison.Ordinal);
    }

    private Task<ForgeResult> BuildAsync(string config) =>
        Forge.RunAsync("build", "--config", config, "--input", _folder.At("input"), "--output", _folder.At("site"));
}
