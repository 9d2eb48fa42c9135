using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>One action of the reader, and all that belongs to it.</summary>
/// <param name="Ordinal">Its place in the procedure, from 1. Source numbers can be wrong; this one never is.</param>
/// <param name="SourceMarker">The marker as the source wrote it, such as <c>2)</c> or <c>Step 2:</c>, or null.</param>
/// <param name="Instruction">What to do, without the marker.</param>
/// <param name="Details">More about it, in source order.</param>
/// <param name="Branches">What differs by platform or condition.</param>
/// <param name="Substeps">The parts of the action, in order.</param>
/// <param name="Commands">What to type.</param>
/// <param name="Notes">Advice about it.</param>
/// <param name="Media">What shows it.</param>
/// <param name="Optional">Whether the source says that it can be left out.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Step(
    int Ordinal,
    string? SourceMarker,
    RichText Instruction,
    ImmutableArray<Block> Details,
    ImmutableArray<StepBranch> Branches,
    ImmutableArray<Step> Substeps,
    ImmutableArray<CommandLine> Commands,
    ImmutableArray<Note> Notes,
    ImmutableArray<Media> Media,
    bool Optional,
    Provenance Source)
{
    /// <summary>Its place in the procedure, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ordinal is below 1.</exception>
    public int Ordinal { get; init => field = Guard.Positive(value); } = Guard.Positive(Ordinal);

    /// <summary>What to do, without the marker.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public RichText Instruction { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Instruction);

    /// <summary>The parts of the action, numbered from 1.</summary>
    /// <exception cref="ArgumentException">The ordinals do not run 1..n.</exception>
    public ImmutableArray<Step> Substeps { get; init => field = Guard.Numbered(value, step => step.Ordinal); } = Guard.Numbered(Substeps, step => step.Ordinal);

    /// <summary>How long it takes, or null where the source does not say.</summary>
    public TimeNeeded? TimeNeeded { get; init; }

    /// <summary>The instruction as plain text, for readers of the JSON who need no formatting.</summary>
    public string Text => Instruction.Plain;
}

/// <summary>What to do in a step when a condition holds.</summary>
/// <param name="Condition">The condition in the source's words, or null when the platforms say it all.</param>
/// <param name="AppliesTo">The platforms of the branch.</param>
/// <param name="Steps">What to do, numbered from 1.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record StepBranch(string? Condition, AppliesTo AppliesTo, ImmutableArray<Step> Steps, Provenance Source)
{
    /// <summary>What to do, numbered from 1.</summary>
    /// <exception cref="ArgumentException">The ordinals do not run 1..n.</exception>
    public ImmutableArray<Step> Steps { get; init => field = Guard.Numbered(value, step => step.Ordinal); } = Guard.Numbered(Steps, step => step.Ordinal);
}

/// <summary>Something to type, exactly as it is to be typed.</summary>
/// <param name="Text">The command; lines are separated by <c>\n</c>.</param>
/// <param name="Host">Where it is typed.</param>
public sealed record CommandLine(string Text, CommandHost Host)
{
    /// <summary>The command.</summary>
    /// <exception cref="ArgumentException">The command is empty.</exception>
    public string Text { get; init => field = Guard.NotBlank(value); } = Guard.NotBlank(Text);
}

/// <summary>Where a command is typed.</summary>
public enum CommandHost
{
    /// <summary>The source does not say.</summary>
    Unknown,

    /// <summary>The Windows command prompt.</summary>
    CommandPrompt,

    /// <summary>Windows PowerShell.</summary>
    PowerShell,

    /// <summary>The Run dialog of Windows.</summary>
    Run,

    /// <summary>A terminal of macOS, Linux or Android.</summary>
    Terminal,

    /// <summary>The address bar of a browser.</summary>
    Browser,
}
