using System.Runtime.InteropServices;

namespace ContentForge.Cli.Commands;

/// <summary>Turns Ctrl+C and a request to terminate into a cancelled token; a second signal ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    // By custom, a process that a signal stopped ends with 128 and the number of the signal.
    private const int Interrupted = 130;
    private const int Terminated = 143;

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    public StopSignals()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, Terminated));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>The exit code that goes with the signal.</summary>
    public int ExitCode { get; private set; } = Interrupted;

    public void Dispose()
    {
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
        _stop.Cancel();
    }
}
