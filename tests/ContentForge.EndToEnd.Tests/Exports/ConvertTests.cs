namespace ContentForge.EndToEnd.Tests.Exports;

/// <summary><c>contentforge convert</c>: what <c>extract</c> wrote, edited or not, in other forms.</summary>
public sealed class ConvertTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        _folder.Write("input/phones/battery.md", "# The battery drains\n\n## Fix 1: Restart the phone\n\n1. Hold the power button.\n2. Tap **Restart**.\n");
        await Forge.RunAsync("extract", "--input", _folder.At("input"), "--output", _folder.At("json"));
        await Forge.RunAsync("extract", "--input", _folder.At("input"), "--output", _folder.At("markdown"), "--format", "markdown");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Markdown_becomes_the_json_that_it_was_written_beside()
    {
        var result = await ConvertAsync("markdown");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("1 of 1 articles written to " + _folder.At("out") + "; 0 rejected.\n", result.Output);
        Assert.Equal(await TextAsync("json", "battery.json"), await TextAsync("out", "battery.json"));
    }

    [Fact]
    public async Task Json_becomes_the_markdown_that_it_was_written_beside()
    {
        await ConvertAsync("json", "--format", "markdown,dita");

        Assert.Equal(await TextAsync("markdown", "battery.md"), await TextAsync("out", "battery.md"));
        Assert.True(File.Exists(_folder.At("out", "phones", "battery.dita")));
    }

    [Fact]
    public async Task What_an_editor_changed_is_in_every_form()
    {
        await EditAsync("Hold the power button.", "Hold the **power** button for ten seconds.");

        await ConvertAsync("markdown", "--format", "dita");

        Assert.Contains("<cmd>Hold the <b>power</b> button for ten seconds.</cmd>", await TextAsync("out", "battery.dita"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_back_is_shown_with_its_place()
    {
        await EditAsync("**Restart**", "**Restart");

        var result = await ConvertAsync("markdown", "--strict");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            """
            phones/battery.md:14:1: error CF3101: The mark before 'Restart.' is not closed.
              help: Correct the place that the message names, or export the article anew.

            """,
            result.Errors);
        Assert.False(Directory.Exists(_folder.At("out")));
    }

    private async Task EditAsync(string text, string edited)
    {
        var file = _folder.At("markdown", "phones", "battery.md");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(text, edited, StringComparison.Ordinal));
    }

    private Task<ForgeResult> ConvertAsync(string input, params string[] more) =>
        Forge.RunAsync(["convert", "--input", _folder.At(input), "--output", _folder.At("out"), .. more]);

    private Task<string> TextAsync(string folder, string file) => File.ReadAllTextAsync(_folder.At(folder, "phones", file));
}
