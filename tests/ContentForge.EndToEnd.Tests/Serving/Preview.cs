using System.Text;
using ContentForge.Cli.Reporting;
using ContentForge.Cli.Serving;
using ContentForge.Configuration;

namespace ContentForge.EndToEnd.Tests.Serving;

/// <summary>A running preview, and what it says.</summary>
internal sealed class Preview : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new(TimeSpan.FromMinutes(2));
    private readonly Task<int> _ended;

    private Preview(Func<ForgeConfiguration> configure, string configurationFile) =>
        _ended = new PreviewRun(configure, configurationFile, Terminal.OfWriters(Output, Errors)).RunAsync(0, opensBrowser: false, _stop.Token);

    public Lines Output { get; } = new();

    public Lines Errors { get; } = new();

    /// <summary>Starts one, and waits for the first site.</summary>
    public static async Task<Preview> StartAsync(Func<ForgeConfiguration> configure, string configurationFile)
    {
        var preview = new Preview(configure, configurationFile);
        await preview.UntilAsync(() => preview._ended.IsCompleted || preview.Output.Contains("Serving"));
        return preview;
    }

    /// <summary>Waits until something is so. The site may be between two builds while it is looked at.</summary>
    public async Task UntilAsync(Func<bool> isSo)
    {
        while (!Try(isSo))
            await Task.Delay(50, _stop.Token);
    }

    public Task SaysAsync(string text) => UntilAsync(() => Output.Contains(text) || Errors.Contains(text));

    /// <summary>Stops it.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _stop.CancelAsync();
        return await _ended;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _stop.Dispose();
        await Output.DisposeAsync();
        await Errors.DisposeAsync();
    }

    private static bool Try(Func<bool> isSo)
    {
        try
        {
            return isSo();
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>What was written so far, readable while more is written.</summary>
    internal sealed class Lines : StringWriter
    {
        private readonly Lock _lock = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (_lock)
                base.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            lock (_lock)
                base.Write(buffer, index, count);
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

        public bool Contains(string text)
        {
            lock (_lock)
                return ToString().Contains(text, StringComparison.Ordinal);
        }
    }
}
