using System.Collections.Immutable;

namespace ContentForge.Core.Model;

/// <summary>One run of steps.</summary>
/// <param name="Id">Stable over re-ordering: a hash of the article, the fix and the text.</param>
/// <param name="Title">Its own heading, or null.</param>
/// <param name="LeadIn">The sentence that announces it, or null.</param>
/// <param name="Ordered">Whether the order matters; false for checks and alternatives written as bullets.</param>
/// <param name="Role">How it relates to the other procedures of the fix.</param>
/// <param name="AppliesTo">The platforms it is for.</param>
/// <param name="Steps">The steps, numbered from 1.</param>
/// <param name="Result">What the source says after the last step and before the next procedure or fix.</param>
/// <param name="Evidence">How the steps were written.</param>
/// <param name="Confidence">How sure the extraction is, 0 to 1.</param>
/// <param name="Source">Where it stands in the source.</param>
public sealed record Procedure(
    string Id,
    string? Title,
    RichText? LeadIn,
    bool Ordered,
    ProcedureRole Role,
    AppliesTo AppliesTo,
    ImmutableArray<Step> Steps,
    ImmutableArray<Block> Result,
    StepEvidence Evidence,
    double Confidence,
    Provenance Source)
{
    /// <summary>The steps, at least one, numbered from 1.</summary>
    /// <exception cref="ArgumentException">There is none, or the ordinals do not run 1..n.</exception>
    public ImmutableArray<Step> Steps { get; init => field = Guard.Numbered(Guard.NotEmpty(value), step => step.Ordinal); } = Guard.Numbered(Guard.NotEmpty(Steps), step => step.Ordinal);

    /// <summary>What stands below its own heading before its first step; empty for a procedure without a heading.</summary>
    public ImmutableArray<Block> Body { get; init; } = [];

    /// <summary>How sure the extraction is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not between 0 and 1.</exception>
    public double Confidence { get; init; } =
        Confidence is >= 0 and <= 1 ? Confidence : throw new ArgumentOutOfRangeException(nameof(Confidence), Confidence, "A confidence is between 0 and 1.");
}

/// <summary>How a procedure relates to the others of its fix.</summary>
public enum ProcedureRole
{
    /// <summary>The way to carry out the fix.</summary>
    Main,

    /// <summary>Another way, or the way on another platform; one of them is enough.</summary>
    Alternative,

    /// <summary>A part of the way; all stages are done in order.</summary>
    Stage,
}

/// <summary>How the steps of a procedure were written in the source.</summary>
public enum StepEvidence
{
    /// <summary>A numbered list.</summary>
    OrderedList,

    /// <summary>Paragraphs that open with a number, such as <c>1)</c> or an escaped <c>1.</c>.</summary>
    NumberedParagraphs,

    /// <summary>Numbered pieces run together in one paragraph.</summary>
    InlineRun,

    /// <summary>Paragraphs that open with a label, such as <c>Step 1:</c>.</summary>
    StepLabel,

    /// <summary>Headings, such as <c>Step 1</c>.</summary>
    StepHeading,

    /// <summary>A bullet list announced as steps.</summary>
    Bullets,

    /// <summary>Sentences of a paragraph announced as steps.</summary>
    Paragraph,

    /// <summary>Hyphen lines of a plain text.</summary>
    PlainTextBullets,
}
