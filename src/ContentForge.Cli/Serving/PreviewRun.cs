using System.Diagnostics;
using System.Globalization;
using ContentForge.Cli.Configuration;
using ContentForge.Cli.Reporting;

namespace ContentForge.Cli.Serving;

/// <summary>Builds the site, serves it, and builds it anew whenever its sources change, until it is stopped.</summary>
/// <param name="configure">Reads the configuration as it is now.</param>
/// <param name="configurationFile">The file that it is read from.</param>
/// <param name="terminal">Where to say what happens.</param>
internal sealed class PreviewRun(Func<ForgeConfiguration> configure, string configurationFile, Terminal terminal)
{
    public async Task<int> RunAsync(int port, bool opensBrowser, CancellationToken stop)
    {
        var configuration = configure();
        using var watch = new SourceWatch();
        Follow(watch, configuration);
        Build(configuration, stop);
        await using var server = await PreviewServer.StartAsync(configuration.Output, RootOf(configuration), port, stop);
        Say($"Serving '{configuration.Output}' at {server.Address} - Ctrl+C ends it.");
        if (opensBrowser)
            Open(server.Address);

        try
        {
            while (true)
            {
                await watch.WaitAsync(stop);
                if (TryBuildAgain(watch, stop))
                    server.Announce();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Say("The preview has ended.");
            return ExitCode.Fine;
        }
    }

    private static string RootOf(ForgeConfiguration configuration) => (configuration.Site.BaseUrl?.AbsolutePath.TrimEnd('/') ?? "") + "/";

    private void Follow(SourceWatch watch, ForgeConfiguration configuration) =>
        watch.Follow(configuration.SourceFolders, [configurationFile, .. configuration.SourceFiles]);

    private bool TryBuildAgain(SourceWatch watch, CancellationToken stop)
    {
        try
        {
            var configuration = configure();
            Follow(watch, configuration);
            return Build(configuration, stop);
        }
        catch (UsageException problem)
        {
            Terminal.WriteLine(terminal.Errors, problem.Message);
            return false;
        }
    }

    private bool Build(ForgeConfiguration configuration, CancellationToken stop)
    {
        CommandFolders.RefuseOverlap(configuration.Input, configuration.Output);
        var (report, published) = terminal.Progress().Run(progress => new BuildPipeline(configuration, mergeDuplicates: true, progress, stop).Run());
        new DiagnosticPrinter(terminal).Print(report.Diagnostics);
        Say(published
            ? string.Create(CultureInfo.InvariantCulture, $"Built {report.Counts.Published:N0} articles in {report.Elapsed.TotalSeconds:0.0} s.")
            : "The site could not be built; what is served is the one before.");
        return published;
    }

    private void Open(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            Terminal.WriteLine(terminal.Errors, $"No browser could be opened: {failure.Message}");
        }
    }

    private void Say(string line) => Terminal.WriteLine(terminal.Console, line);
}
