namespace ContentForge.Core;

/// <summary>
/// What the work on one article may cost. It is counted in small steps, such as one node that is looked at, and not in time, so that the
/// same article comes to the same end on every machine. Whoever spends also learns, in the middle of an article, that the run was stopped.
/// </summary>
/// <remarks>An article is worked on by one thread, from which the loops over its nodes, blocks and words take the budget.</remarks>
public sealed class WorkBudget
{
    /// <summary>
    /// How much may be spent before anybody looks whether there is anything left, or the run was stopped. Chosen: a thousandth of the
    /// least budget.
    /// </summary>
    private const int Slice = 16 * 1024;

    [ThreadStatic]
    private static WorkBudget? _current;

    private readonly CancellationToken _stop;
    private readonly long _total;
    private long _left;
    private int _slice;

    private WorkBudget(long total, CancellationToken stop)
    {
        _total = total;
        _left = total;
        _stop = stop;
    }

    /// <summary>The budget of what this thread is working on; without end where nobody has set one.</summary>
    public static WorkBudget Current => _current ??= new WorkBudget(long.MaxValue, CancellationToken.None);

    /// <summary>How much was spent so far, to within a few thousand steps.</summary>
    public long Spent => _total - _left;

    /// <summary>Does something on this thread for at most so many steps.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="work">What to do.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="BudgetExceededException">It takes more.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static T Run<T>(long steps, Func<T> work, CancellationToken stop)
    {
        var before = _current;
        _current = new WorkBudget(steps, stop);
        try
        {
            return work();
        }
        finally
        {
            _current = before;
        }
    }

    /// <summary>Takes steps out of the budget.</summary>
    /// <exception cref="BudgetExceededException">There are none left.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public void Spend(int steps = 1)
    {
        if ((_slice -= steps) < 0)
            Refill();
    }

    private void Refill()
    {
        _stop.ThrowIfCancellationRequested();
        _left -= Slice - _slice;
        _slice = Slice;
        if (_left < 0)
            throw new BudgetExceededException();
    }
}

/// <summary>Leaves the work on an article that costs more than its <see cref="WorkBudget"/>. Whoever set the budget makes a diagnostic of it.</summary>
public sealed class BudgetExceededException() : Exception("The article takes more work than it may.");
