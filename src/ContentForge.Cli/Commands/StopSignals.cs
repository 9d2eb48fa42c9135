using System.Runtime.InteropServices;

namespace ContentForge.Cli.Commands;

/// <summary>
/// Turns Ctrl+C and a request to terminate into a cancelled token; a second signal ends the process at once. Work that does not look at the
/// token in time is left where it is: a build may be killed at any moment, and the next one removes what it leaves behind.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    // By custom, a process that a signal stopped ends with 128 and the number of the signal.
    private const int Interrupted = 130;
    private const int Terminated = 143;

    /// <summary>Whoever sends a signal expects the end within a second.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource _stop = new();
    private readonly ManualResetEventSlim _hasEnded = new();
    private readonly Action<int> _end;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    /// <summary>Listens to signals from now on.</summary>
    /// <param name="end">Ends the process with an exit code, whatever it is doing.</param>
    public StopSignals(Action<int> end)
    {
        _end = end;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, Terminated));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>The exit code that goes with the signal.</summary>
    public int ExitCode { get; private set; } = Interrupted;

    public void Dispose()
    {
        // The thread that waits for the end may still hold the event, so that is left to the collector.
        _hasEnded.Set();
        _interrupt.Dispose();
        _terminate.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signal, int exitCode)
    {
        if (_stop.IsCancellationRequested)
            return;

        signal.Cancel = true;
        ExitCode = exitCode;

        // A thread of its own: those of the pool may all be in the middle of an article.
        new Thread(EndAfterGrace) { IsBackground = true }.Start();
        _stop.Cancel();
    }

    private void EndAfterGrace()
    {
        if (!_hasEnded.Wait(Grace))
            _end(ExitCode);
    }
}
