using System.Globalization;
using System.Text;

namespace ContentForge.Cli.Reporting;

/// <summary>
/// Writes where the system may refuse to: onto a disk that is full, to a terminal that was closed. What a command does must not depend
/// on whether anybody can read about it, so nothing throws; the first refusal is kept, and nothing is written after it.
/// </summary>
internal sealed class TolerantWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>Why something that was to be written is lost; null while nothing is.</summary>
    public Exception? Failure { get; private set; }

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        if (Failure is not null)
            return;

        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure = failure;
        }
    }
}
