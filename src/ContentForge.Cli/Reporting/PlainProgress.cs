using System.Globalization;
using ContentForge.Stages;

namespace ContentForge.Cli.Reporting;

/// <summary>One line per stage, for logs and pipes.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgressDisplay
{
    public T Run<T>(Func<IStageProgress, T> work) => work(new Stages(output));

    private sealed class Stages(TextWriter output) : IStageProgress
    {
        public IStageBar Begin(string label, int total) => new Line(output, label);
    }

    private sealed class Line(TextWriter output, string label) : IStageBar
    {
        private int _done;

        public void Advance() => Interlocked.Increment(ref _done);

        public void Dispose() =>
            output.WriteLine(_done == 0 ? $"{label}: done" : string.Create(CultureInfo.InvariantCulture, $"{label}: {_done:N0} done"));
    }
}
