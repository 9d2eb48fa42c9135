namespace ContentForge.EndToEnd.Tests;

/// <summary>What cannot start says why in one line and ends with exit code 2; nothing is written.</summary>
public sealed class WrongUsageTests : IDisposable
{
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
    public async Task Vendored_pictures_need_a_folder()
    {
        var config = _folder.Write("contentforge.yml", "site:\n  remote-images: vendor\n");

        var result = await Forge.RunAsync("build", "--config", config);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"{config}:2:18: error CF9002: 'vendor' needs the folder with the copies in 'vendor-folder'.\n", result.Errors);
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
}
