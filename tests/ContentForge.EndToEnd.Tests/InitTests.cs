namespace ContentForge.EndToEnd.Tests;

/// <summary>A new project is whole, and nothing that exists is written over.</summary>
public sealed class InitTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_project_builds_without_a_warning()
    {
        var project = _folder.At("desk");
        var init = await Forge.RunAsync("init", project);
        Assert.Equal((0, $"Wrote 5 files to '{project}'. Run 'contentforge serve' in that folder to see the site.\n"), (init.ExitCode, init.Output));

        var build = await Forge.RunAsync(
            "build", "--config", Path.Combine(project, "contentforge.yml"), "--input", Path.Combine(project, "input"), "--output", Path.Combine(project, "output"), "--strict");

        Assert.True(build.ExitCode == 0, build.Errors);
        Assert.True(File.Exists(Path.Combine(project, "output", "networks", "guests-get-no-internet.html")));
        Assert.Contains("output/", await File.ReadAllLinesAsync(Path.Combine(project, ".gitignore")));
    }

    [Fact]
    public async Task A_folder_with_other_files_can_become_a_project()
    {
        _folder.Write("desk/LICENSE", "MIT");

        Assert.Equal(0, (await Forge.RunAsync("init", _folder.At("desk"))).ExitCode);
    }

    [Fact]
    public async Task Nothing_is_written_through_a_link()
    {
        Directory.CreateDirectory(_folder.At("desk"));
        File.CreateSymbolicLink(_folder.At("desk", "contentforge.yml"), _folder.At("elsewhere.yml"));

        Assert.NotEqual(0, (await Forge.RunAsync("init", _folder.At("desk"))).ExitCode);
        Assert.False(File.Exists(_folder.At("elsewhere.yml")));
    }

    [Fact]
    public async Task Nothing_is_written_over()
    {
        var mine = _folder.Write("desk/contentforge.yml", "site: { title: Mine }");

        var result = await Forge.RunAsync("init", _folder.At("desk"));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal($"error: '{mine}' exists already; nothing was written. Name another folder.\n", result.Errors);
        Assert.Equal([mine], Directory.GetFiles(_folder.At("desk"), "*", SearchOption.AllDirectories));
        Assert.Equal("site: { title: Mine }", await File.ReadAllTextAsync(mine));
    }
}
