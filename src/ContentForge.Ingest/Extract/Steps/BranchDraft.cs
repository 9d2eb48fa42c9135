namespace ContentForge.Ingest.Extract.Steps;

/// <summary>A branch of a step before it is assembled.</summary>
/// <param name="Conditional">When it holds.</param>
/// <param name="Item">What to do then; its text is blank when the steps are in its parts.</param>
internal sealed record BranchDraft(Conditional Conditional, RunItem Item);
