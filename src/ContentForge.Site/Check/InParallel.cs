using System.Runtime.ExceptionServices;

namespace ContentForge.Site.Check;

/// <summary>Works on many items at once, and fails like a plain loop: with the first error itself, or because it was stopped.</summary>
internal static class InParallel
{
    public static void ForEach<T>(IEnumerable<T> items, Action<T> work, CancellationToken cancellation)
    {
        try
        {
            Parallel.ForEach(items, new ParallelOptions { CancellationToken = cancellation }, work);
        }
        catch (AggregateException failures)
        {
            cancellation.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(failures.Flatten().InnerExceptions[0]);
        }
    }
}
