using System.Diagnostics;
using System.Globalization;
using ContentForge.Cli.Reporting;
using ContentForge.Configuration;

namespace ContentForge.Cli.Serving;

/// <summary>Builds the site, serves it, and builds it anew whenever its sources change, until it is stopped.</summary>
/// <param name="configure">Reads the configuration as it is now.</param>
/// <param name="configurationFile">The file that it is read from.</param>
/// <param name="terminal">Where to say what happens.</param>
internal sealed class PreviewRun(Func<ForgeConfiguration> configure, string configurationFile, Terminal terminal)
{
    private bool _hasToldTrouble;

    /// <summary>Serves until it is stopped.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">The port cannot be had, or the first build cannot start.</exception>
    public async Task<int> RunAsync(int port, bool opensBrowser, CancellationToken stop)
    {
        try
        {
            var configuration = configure();
            configuration.TemplateFolders();

            // Who cannot serve should not publish either.
            await using var server = await PreviewServer.StartAsync(configuration.Output, RootOf(configuration), port, stop);
            using var watch = new SourceWatch();
            Follow(watch, configuration, null, stop);
            Build(configuration, stop);
            Say($"Serving '{configuration.Output}' at {server.Address} - Ctrl+C ends it.");
            if (opensBrowser)
                Open(server.Address);
            await FollowChangesAsync(server, watch, configuration, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Say("The preview has ended.");
        }

        return ExitCode.Fine;
    }

    private static string RootOf(ForgeConfiguration configuration) => (configuration.Site.BaseUrl?.AbsolutePath.TrimEnd('/') ?? "") + "/";

    private async Task FollowChangesAsync(PreviewServer server, SourceWatch watch, ForgeConfiguration configuration, CancellationToken stop)
    {
        while (true)
        {
            await watch.WaitAsync(stop);
            watch.Renew(stop);
            try
            {
                configuration = Read(watch, configuration, stop);
                if (Build(configuration, stop))
                    Show(server, configuration);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whatever an editor does to the sources, the site of before stays until they are mended.
                Tell(failure);
            }
        }
    }

    /// <summary>
    /// Reads the configuration, and reads it again as long as it names something that was not watched meanwhile: whatever happened to that
    /// would never be noticed.
    /// </summary>
    /// <param name="watch">What is to look.</param>
    /// <param name="configuration">What the site was made of so far.</param>
    /// <param name="stop">Stops the look.</param>
    private ForgeConfiguration Read(SourceWatch watch, ForgeConfiguration configuration, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                configuration = configure();
                configuration.TemplateFolders();
                if (!Follow(watch, configuration, null, stop))
                    return configuration;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                if (!Follow(watch, configuration, (failure as UsageException)?.File, stop))
                    throw;
            }
        }
    }

    private void Show(PreviewServer server, ForgeConfiguration configuration)
    {
        var before = server.Address;
        server.Show(configuration.Output, RootOf(configuration));
        if (server.Address != before)
            Say($"The site is at {server.Address} now.");
        server.Announce();
    }

    /// <param name="watch">What is to look.</param>
    /// <param name="configuration">What the site is made of.</param>
    /// <param name="culprit">A file or folder that kept a build from starting; when it changes, the next may start.</param>
    /// <param name="stop">Stops the look.</param>
    /// <returns>Whether these are others than before.</returns>
    private bool Follow(SourceWatch watch, ForgeConfiguration configuration, string? culprit, CancellationToken stop)
    {
        var areOthers = watch.Follow([.. configuration.SourceFolders, configurationFile, .. configuration.SourceFiles, .. culprit is null ? [] : new[] { culprit }], stop);
        if (watch.Trouble is { } trouble && !_hasToldTrouble)
        {
            _hasToldTrouble = true;
            Terminal.WriteLine(terminal.Errors, $"The system does not tell of every change, so some are noticed a little later: {trouble}");
        }

        return areOthers;
    }

    private bool Build(ForgeConfiguration configuration, CancellationToken stop)
    {
        var (report, published) = terminal.Progress().Run(progress => new Build(configuration, progress, stop).Run());
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

    private void Tell(Exception failure)
    {
        foreach (var line in CommandFailure.Of(failure).Lines)
            Terminal.WriteLine(terminal.Errors, line);
        Say("Nothing was built; what is served is the site of before. The next change starts a new build.");
    }

    private void Say(string line) => Terminal.WriteLine(terminal.Console, line);
}
