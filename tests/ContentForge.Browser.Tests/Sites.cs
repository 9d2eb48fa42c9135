using ContentForge.Cli.Commands;
using ContentForge.Cli.Reporting;

namespace ContentForge.Browser.Tests;

/// <summary>The sites that the tests visit, built once.</summary>
internal sealed class Sites : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contentforge-browser-");

    /// <summary>The site that a newcomer builds first.</summary>
    public string Sample => Path.Combine(_folder.FullName, "sample");

    /// <summary>A site of articles that are hard to lay out.</summary>
    public string Awkward => Path.Combine(_folder.FullName, "awkward");

    public static string Repository { get; } = FindRepository();

    public async Task BuildAsync()
    {
        await BuildAsync(Path.Combine(Repository, "input"), Sample, Path.Combine(Repository, "contentforge.yml"));
        var config = Path.Combine(_folder.FullName, "awkward.yml");
        await File.WriteAllTextAsync(config, "site: { url: 'https://help.example/', remote-images: show, feedback: 'https://desk.example/answers', edit-link: 'https://git.example/{file}', report-link: 'mailto:desk@help.example?subject={title}' }\n");
        await BuildAsync(Path.Combine(Repository, "tests", "ContentForge.Browser.Tests", "Awkward"), Awkward, config);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task BuildAsync(string input, string output, string config)
    {
        await using var messages = new StringWriter();
        var exitCode = await ForgeCommandLine.InvokeAsync(
            [
                "build", "--input", input, "--output", output, "--templates", Path.Combine(Repository, "templates"), "--config", config,
            ],
            Terminal.OfWriters(messages, messages));
        Assert.True(exitCode == 0, messages.ToString());
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ContentForge.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside a checkout.");
    }
}
