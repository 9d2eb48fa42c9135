using System.Net;
using System.Net.Sockets;
using ContentForge.Configuration;

namespace ContentForge.EndToEnd.Tests.Serving;

/// <summary>The preview as a whole: it builds, follows what changes, survives mistakes, and ends when it is told to.</summary>
public sealed class PreviewRunTests : IDisposable
{
    private const string Article = "# Restart the router\n\nThe router has no connection since this morning.\n\n1. Switch it off.\n2. Switch it on.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Builds_anew_when_an_article_or_the_configuration_changes_and_ends_cleanly()
    {
        await using var preview = await StartAsync("site: { title: First }\n");

        Write("modem");
        await preview.UntilAsync(() => Has("modem"));
        _folder.Write("contentforge.yml", "sight: {}\n");
        await preview.SaysAsync("'sight' is unknown");
        Assert.True(Has("modem"));
        _folder.Write("contentforge.yml", "site: { title: Second }\n");
        await preview.UntilAsync(() => Page("index").Contains("<title>Second", StringComparison.Ordinal));

        Assert.Equal(0, await preview.EndAsync());
    }

    [Fact]
    public async Task Builds_anew_when_a_file_changes_that_the_configuration_names()
    {
        var list = _folder.Write("ours/list.txt", "! nothing yet\n");
        await using var preview = await StartAsync("site: { title: First }\n");

        _folder.Write("contentforge.yml", $"cleaning: {{ filter-lists: ['{list}'] }}\nduplicates: {{ decisions: '{_folder.Write("ours/decided.yml", "")}' }}\nsite: {{ title: Second }}\n");
        await preview.UntilAsync(() => Page("router").Contains("Second", StringComparison.Ordinal));
        _folder.Write("ours/list.txt", "##p\n");
        await preview.UntilAsync(() => !Page("router").Contains("no connection since", StringComparison.Ordinal));
        _folder.Write("ours/decided.yml", "canonical: [gone.md]\n");
        await preview.SaysAsync("gone.md");
    }

    [Fact]
    public async Task Stays_and_goes_on_when_the_input_is_removed_and_made_again()
    {
        await using var preview = await StartAsync("");

        Directory.Delete(_folder.At("input"), recursive: true);
        await preview.SaysAsync("CF9001");
        Assert.True(Has("router"));
        Write("router");
        Write("modem");
        await preview.UntilAsync(() => Has("modem"));
        Write("printer");
        await preview.UntilAsync(() => Has("printer"));
    }

    [Fact]
    public async Task Goes_on_when_the_input_was_away_under_another_name()
    {
        await using var preview = await StartAsync("");

        Directory.Move(_folder.At("input"), _folder.At("aside"));
        await preview.SaysAsync("CF9001");
        Write("modem", "aside");
        Directory.Move(_folder.At("aside"), _folder.At("input"));
        await preview.UntilAsync(() => Has("modem"));
    }

    [Fact]
    public async Task Waits_for_what_the_configuration_names_and_nobody_has_made_yet()
    {
        await using var preview = await StartAsync("");
        var (templates, list) = (_folder.At("later", "templates"), _folder.At("later", "list.txt"));

        _folder.Write("contentforge.yml", $"templates: '{templates}'\ncleaning: {{ filter-lists: ['{list}'] }}\nsite: {{ title: Second }}\n");
        await preview.SaysAsync("CF9002");
        _folder.Write("later/list.txt", "! empty\n");
        await preview.SaysAsync("CF9003");
        _folder.Write("later/templates/404.html", "<!doctype html><html lang=\"en\"><title>Own</title>");
        await preview.UntilAsync(() => Page("index").Contains("<title>Second", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_the_folder_and_the_root_that_the_configuration_names_now()
    {
        await using var preview = await StartAsync("", output: null);

        _folder.Write("contentforge.yml", $"output: '{_folder.At("other")}'\nsite: {{ url: 'https://desk.example/help/' }}\n");
        await preview.SaysAsync("/help/ now.");

        Assert.True(File.Exists(_folder.At("other", "router.html")));
    }

    [Fact]
    public async Task Publishes_nothing_when_the_port_is_taken()
    {
        _folder.Write("input/router.md", Article);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var result = await Forge.RunAsync("serve", "--input", _folder.At("input"), "--output", _folder.At("site"), "--port", $"{port}");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"error: Port {port} cannot be used: ", result.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Name another with --port.\n", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("site")));
    }

    [Fact]
    public async Task Ends_with_the_reason_when_the_first_build_cannot_start()
    {
        var result = await Forge.RunAsync("serve", "--input", _folder.At("nowhere"), "--output", _folder.At("site"), "--port", "0");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("CF9001", result.Errors, StringComparison.Ordinal);
    }

    private async Task<Preview> StartAsync(string configuration, string? output = "site")
    {
        _folder.Write("input/router.md", Article);
        var config = _folder.Write("contentforge.yml", configuration + "\n" + (output is null ? $"output: '{_folder.At("site")}'\n" : ""));
        return await Preview.StartAsync(() => ConfigurationReader.Read(config).With(_folder.At("input"), output is null ? null : _folder.At(output), null), config);
    }

    private void Write(string device, string folder = "input") =>
        _folder.Write($"{folder}/{device}.md", Article.Replace("router", device, StringComparison.Ordinal) + $"\n3. Wait until the {device} is ready, which takes a minute or two.\n");

    private bool Has(string page) => File.Exists(_folder.At("site", page + ".html"));

    private string Page(string page) => File.ReadAllText(_folder.At("site", page + ".html"));
}
