using System.Collections.Immutable;
using System.Diagnostics;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Stages;

/// <summary>Counts and times the stages of a run. They are named up front, so the report keeps their order; threads may share a clock.</summary>
public sealed class StageClock
{
    private readonly ImmutableArray<Counter> _counters;

    /// <summary>Makes a clock for some stages.</summary>
    public StageClock(params ReadOnlySpan<Stage> stages) => _counters = [.. stages.ToArray().Select(stage => new Counter(stage))];

    /// <summary>Runs a piece of a stage. One that the clock was not made for is run and not timed.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="work">The piece.</param>
    /// <param name="items">How many articles or pages it is about.</param>
    public T Measure<T>(Stage stage, Func<T> work, int items = 1)
    {
        ArgumentNullException.ThrowIfNull(work);
        var start = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            Of(stage)?.Add(Stopwatch.GetTimestamp() - start, items);
        }
    }

    /// <summary>What was measured so far, in the order of the stages.</summary>
    public ImmutableArray<StageTiming> Timings() => [.. _counters.Select(counter => counter.ToTiming())];

    private Counter? Of(Stage stage)
    {
        foreach (var counter in _counters)
        {
            if (ReferenceEquals(counter.Stage, stage))
                return counter;
        }

        return null;
    }

    private sealed class Counter(Stage stage)
    {
        private long _ticks;
        private int _items;

        public Stage Stage => stage;

        public void Add(long ticks, int items)
        {
            Interlocked.Add(ref _ticks, ticks);
            Interlocked.Add(ref _items, items);
        }

        public StageTiming ToTiming() => new(stage.Name, _items, Stopwatch.GetElapsedTime(0, _ticks));
    }
}
