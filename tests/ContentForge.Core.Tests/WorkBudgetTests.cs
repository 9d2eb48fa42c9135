namespace ContentForge.Core.Tests;

public sealed class WorkBudgetTests
{
    [Fact]
    public void Work_within_the_budget_is_done() =>
        Assert.Equal(7, WorkBudget.Run(100_000, () => Spend(90_000, 7), CancellationToken.None));

    [Fact]
    public void Work_beyond_the_budget_is_left() =>
        Assert.Throws<BudgetExceededException>(() => WorkBudget.Run(100_000, () => Spend(200_000, 7), CancellationToken.None));

    [Fact]
    public void One_large_step_counts_in_full() =>
        Assert.Throws<BudgetExceededException>(() => WorkBudget.Run(100_000, () => SpendAtOnce(200_000), CancellationToken.None));

    [Fact]
    public void A_budget_within_another_does_not_take_from_it() =>
        Assert.Equal(7, WorkBudget.Run(100_000, () => WorkBudget.Run(1_000_000, () => Spend(500_000, 7), CancellationToken.None), CancellationToken.None));

    [Fact]
    public void A_stopped_run_is_told_by_whoever_spends()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => WorkBudget.Run(long.MaxValue, () => Spend(100_000, 7), stop.Token));
    }

    private static int Spend(int steps, int result)
    {
        for (var i = 0; i < steps; i++)
            WorkBudget.Current.Spend();
        return result;
    }

    private static int SpendAtOnce(int steps)
    {
        WorkBudget.Current.Spend(steps);
        return steps;
    }
}
