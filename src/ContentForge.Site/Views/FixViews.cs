using System.Collections.Immutable;

namespace ContentForge.Site.Views;

/// <summary>Fixes that stand together.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading, or null.</param>
/// <param name="IsSequence">Whether all its fixes are done, in order; otherwise each can solve the problem alone.</param>
/// <param name="Body">What stands before its first fix.</param>
/// <param name="Fixes">Its fixes.</param>
internal sealed record FixGroupView(
    string Id, string? Title, bool IsSequence, ImmutableArray<BlockView> Body, ImmutableArray<FixView> Fixes);

/// <summary>One remedy.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Number">Its number on the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="RepeatsTitle">Whether that says what the title of the page says.</param>
/// <param name="Level">The level of its heading: 2, or 3 under a group's.</param>
/// <param name="AppliesTo">The platforms it is for, where the page as a whole is for more.</param>
/// <param name="Cause">The cause it is for, where the article says so, or null.</param>
/// <param name="Time">How long it takes in the words of the source; empty when it does not say.</param>
/// <param name="Body">What stands before its first procedure.</param>
/// <param name="Procedures">Its runs of steps.</param>
/// <param name="HasTabs">Whether its procedures are variants for different platforms.</param>
/// <param name="IsPromotion">Whether a vendor recommends a product in it.</param>
/// <param name="IsFolded">Whether it is shown closed.</param>
/// <param name="StepCount">How many steps it has; of variants, those of the longest.</param>
/// <param name="Next">The fix to try next, or null; its path is an anchor.</param>
/// <param name="From">The title of the merged copy that it comes from, or null.</param>
internal sealed record FixView(
    string Id,
    int Number,
    string Title,
    bool RepeatsTitle,
    int Level,
    ImmutableArray<LinkView> AppliesTo,
    SafeHtml? Cause,
    string Time,
    ImmutableArray<BlockView> Body,
    ImmutableArray<ProcedureView> Procedures,
    bool HasTabs,
    bool IsPromotion,
    bool IsFolded,
    int StepCount,
    LinkView? Next,
    string? From);

/// <summary>One run of steps.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading; null when there is none. A variant always has one.</param>
/// <param name="Key">The same for variants of one platform on all pages, so that a choice can be kept.</param>
/// <param name="Level">The level of its heading.</param>
/// <param name="Body">What stands before its first step.</param>
/// <param name="LeadIn">The sentence that announces its steps, or null.</param>
/// <param name="Ordered">Whether the order matters.</param>
/// <param name="Steps">The steps.</param>
/// <param name="Result">What is said after the last step.</param>
internal sealed record ProcedureView(
    string Id,
    string? Title,
    string Key,
    int Level,
    ImmutableArray<BlockView> Body,
    SafeHtml? LeadIn,
    bool Ordered,
    ImmutableArray<StepView> Steps,
    ImmutableArray<BlockView> Result);

/// <summary>One action of the reader.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">The step in a few words where the source has a line for it, or null.</param>
/// <param name="Instruction">What to do.</param>
/// <param name="Optional">Whether it can be left out.</param>
/// <param name="NotesBefore">To be read first.</param>
/// <param name="NotesAfter">To be read afterwards.</param>
/// <param name="Details">More about it.</param>
/// <param name="Commands">What to type, without what the instruction says itself.</param>
/// <param name="Media">What shows it.</param>
/// <param name="Substeps">The parts of the action.</param>
/// <param name="Branches">What differs by platform or condition.</param>
/// <param name="From">The title of the merged copy that it comes from, or null.</param>
internal sealed record StepView(
    string Id,
    int Number,
    SafeHtml? Title,
    SafeHtml Instruction,
    bool Optional,
    ImmutableArray<NoteView> NotesBefore,
    ImmutableArray<NoteView> NotesAfter,
    ImmutableArray<BlockView> Details,
    ImmutableArray<CommandView> Commands,
    ImmutableArray<MediaView> Media,
    ImmutableArray<StepView> Substeps,
    ImmutableArray<BranchView> Branches,
    string? From)
{
    /// <summary>Whether there is something to type in the instruction itself.</summary>
    public bool HasCommands { get; init; }
}

/// <summary>Something to type.</summary>
/// <param name="Text">What to type.</param>
/// <param name="Place">Where to type it, in the language of the site; empty when the source does not say.</param>
internal sealed record CommandView(string Text, string Place);

/// <summary>What to do in a step when a condition holds.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Steps">What to do then.</param>
internal sealed record BranchView(string Condition, ImmutableArray<StepView> Steps);
