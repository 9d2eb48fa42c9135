using ContentForge.Stages;
using Spectre.Console;

namespace ContentForge.Cli.Reporting;

/// <summary>Moving bars on a terminal.</summary>
internal sealed class LiveProgress(IAnsiConsole console) : IProgressDisplay
{
    public T Run<T>(Func<IStageProgress, T> work) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context => work(new Stages(context)));

    private sealed class Stages(ProgressContext context) : IStageProgress
    {
        public IStageBar Begin(string label, int total) => new Bar(context.AddTask(Markup.Escape(label), maxValue: Math.Max(1, total)));
    }

    private sealed class Bar(ProgressTask task) : IStageBar
    {
        public void Advance() => task.Increment(1);

        public void Dispose()
        {
            task.Value = task.MaxValue;
            task.StopTask();
        }
    }
}
