namespace ContentForge.Core;

/// <summary>Leaves the work on an article that costs more than its <see cref="WorkBudget"/>. Whoever set the budget makes a diagnostic of it.</summary>
public sealed class BudgetExceededException() : Exception("The article takes more work than it may.");
