using System.Collections.Immutable;
using System.Diagnostics;
using ContentForge.Core.Diagnostics;

namespace ContentForge.Stages;

/// <summary>Counts and times the stages of a run. The stages are named up front, so the report keeps their order; threads may share it.</summary>
internal sealed class StageClock
{
    private readonly ImmutableArray<Counter> _counters;

    public StageClock(params ReadOnlySpan<string> stages) => _counters = [.. stages.ToArray().Select(name => new Counter(name))];

    /// <summary>Runs a piece of a stage.</summary>
    public T Measure<T>(string stage, Func<T> work, int items = 1)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            Of(stage).Add(Stopwatch.GetTimestamp() - start, items);
        }
    }

    public ImmutableArray<StageTiming> Timings() => [.. _counters.Select(counter => counter.ToTiming())];

    private Counter Of(string stage)
    {
        foreach (var counter in _counters)
        {
            if (string.Equals(counter.Name, stage, StringComparison.Ordinal))
                return counter;
        }

        throw new ArgumentException($"'{stage}' is no stage of this run.", nameof(stage));
    }

    private sealed class Counter(string name)
    {
        private long _ticks;
        private int _items;

        public string Name => name;

        public void Add(long ticks, int items)
        {
            Interlocked.Add(ref _ticks, ticks);
            Interlocked.Add(ref _items, items);
        }

        public StageTiming ToTiming() => new(name, _items, Stopwatch.GetElapsedTime(0, _ticks));
    }
}
