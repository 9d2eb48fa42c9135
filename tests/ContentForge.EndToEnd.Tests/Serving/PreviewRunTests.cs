using System.Text;
using ContentForge.Cli.Configuration;
using ContentForge.Cli.Reporting;
using ContentForge.Cli.Serving;

namespace ContentForge.EndToEnd.Tests.Serving;

/// <summary>The preview as a whole: it builds, follows what changes, survives mistakes, and ends when it is told to.</summary>
public sealed class PreviewRunTests : IDisposable
{
    private const string Article = "# Restart the router\n\n1. Switch it off.\n2. Switch it on.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Builds_anew_when_an_article_or_the_configuration_changes_and_ends_cleanly()
    {
        _folder.Write("input/router.md", Article);
        var config = _folder.Write("contentforge.yml", "site: { title: First }\n");
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = new Lines();
        var errors = new Lines();
        var run = new PreviewRun(() => ConfigurationReader.Read(config).With(_folder.At("input"), _folder.At("site"), null), config, Terminal.OfWriters(output, errors));
        var ended = run.RunAsync(0, opensBrowser: false, stop.Token);
        await output.WaitForAsync("Serving", stop.Token);

        _folder.Write("input/modem.md", Article.Replace("router", "modem", StringComparison.Ordinal) + "\n3. Wait until the green light stays on for a minute.\n");
        await WaitUntilAsync(() => File.Exists(_folder.At("site", "modem.html")), stop.Token);
        _folder.Write("contentforge.yml", "sight: {}\n");
        await errors.WaitForAsync("'sight' is unknown", stop.Token);
        _folder.Write("contentforge.yml", "site: { title: Second }\n");
        await WaitUntilAsync(() => File.ReadAllText(_folder.At("site", "index.html")).Contains("<title>Second", StringComparison.Ordinal), stop.Token);

        await stop.CancelAsync();
        Assert.Equal(0, await ended);
    }

    [Fact]
    public async Task Builds_anew_when_a_file_changes_that_the_configuration_names()
    {
        _folder.Write("input/router.md", Article + "\nWe at the desk mend routers.\n");
        var list = _folder.Write("ours/list.txt", "! nothing yet\n");
        var config = _folder.Write("contentforge.yml", "site: { title: First }\n");
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = new Lines();
        var errors = new Lines();
        var run = new PreviewRun(() => ConfigurationReader.Read(config).With(_folder.At("input"), _folder.At("site"), null), config, Terminal.OfWriters(output, errors));
        var ended = run.RunAsync(0, opensBrowser: false, stop.Token);
        await output.WaitForAsync("Serving", stop.Token);

        _folder.Write("contentforge.yml", $"cleaning: {{ filter-lists: ['{list}'] }}\nduplicates: {{ decisions: '{_folder.Write("ours/decided.yml", "")}' }}\nsite: {{ title: Second }}\n");
        await WaitUntilAsync(() => Page().Contains("Second", StringComparison.Ordinal), stop.Token);
        _folder.Write("ours/list.txt", "##p\n");
        await WaitUntilAsync(() => !Page().Contains("at the desk", StringComparison.Ordinal), stop.Token);
        _folder.Write("ours/decided.yml", "canonical: [gone.md]\n");
        await errors.WaitForAsync("gone.md", stop.Token);

        await stop.CancelAsync();
        Assert.Equal(0, await ended);

        string Page() => File.ReadAllText(_folder.At("site", "router.html"));
    }

    [Fact]
    public async Task Ends_with_the_reason_when_the_first_build_cannot_start()
    {
        var result = await Forge.RunAsync("serve", "--input", _folder.At("nowhere"), "--output", _folder.At("site"), "--port", "0");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("CF9001", result.Errors, StringComparison.Ordinal);
    }

    private static async Task WaitUntilAsync(Func<bool> isTrue, CancellationToken cancellation)
    {
        while (!Try(isTrue))
            await Task.Delay(50, cancellation);
    }

    // The site may be between two builds just now.
    private static bool Try(Func<bool> isTrue)
    {
        try
        {
            return isTrue();
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>What was written so far, readable while more is written.</summary>
    private sealed class Lines : StringWriter
    {
        private readonly Lock _lock = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (_lock)
                base.Write(value);
        }

        public override void Write(string? value)
        {
            lock (_lock)
                base.Write(value);
        }

        public override void WriteLine(string? value)
        {
            lock (_lock)
                base.WriteLine(value);
        }

        public async Task WaitForAsync(string text, CancellationToken cancellation) => await WaitUntilAsync(() => Contains(text), cancellation);

        private bool Contains(string text)
        {
            lock (_lock)
                return ToString().Contains(text, StringComparison.Ordinal);
        }
    }
}
