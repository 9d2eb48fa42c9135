using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>Finds what differs by condition or system within one step: bullets, paragraphs or lists that begin with it.</summary>
internal sealed class BranchReader(Vocabulary words, Phrasing phrasing)
{
    private static readonly List<BranchDraft> None = [];

    /// <summary>For the parts of a step, the last place known with a condition and no action to take.</summary>
    private readonly Dictionary<List<RunPart>, int> _inactive = new(ReferenceEqualityComparer.Instance);

    /// <summary>The branches that begin at a part of a step.</summary>
    /// <param name="parts">The parts of the step.</param>
    /// <param name="index">Where to look.</param>
    /// <param name="taken">How many parts the branches are made of; 0 when there is none.</param>
    public List<BranchDraft> Read(List<RunPart> parts, int index, out int taken)
    {
        taken = 1;
        if (parts[index].Run is { } run)
            return OfItems(run);
        return parts[index].Block!.Kind is SourceBlockKind.Paragraph ? OfParagraphs(parts, index, out taken) : None;
    }

    /// <summary>Items of which each has a condition. One that has none makes the run a list of other things.</summary>
    private List<BranchDraft> OfItems(StepRun run)
    {
        var branches = new List<BranchDraft>();
        foreach (var item in run.Items)
        {
            if (Conditional.Read(item.Text, words) is not { } conditional || (conditional.Rest.IsBlank && !HasOwnSteps(item.Parts)))
                return None;
            branches.Add(Draft(conditional, item.Block, item.Parts));
        }

        return branches.Count > 1 && branches.Exists(HasAction) ? branches : None;
    }

    /// <summary>Paragraphs side by side of which each has a condition, or one condition with a list of its own.</summary>
    private List<BranchDraft> OfParagraphs(List<RunPart> parts, int index, out int taken)
    {
        taken = 1;
        if (_inactive.TryGetValue(parts, out var known) && index < known)
            return None;

        var branches = new List<BranchDraft>();
        var inactive = -1;
        var at = index;
        while (at < parts.Count && parts[at].Block is { Kind: SourceBlockKind.Paragraph } block && Conditional.Read(block.Text, words) is { } conditional)
        {
            if (!conditional.Rest.IsBlank && TextShape.LastMark(block.Plain) == ':' && at + 1 < parts.Count && HasOwnSteps([parts[at + 1]]))
                conditional = conditional with { Condition = block.Plain.TrimEnd(':', ' '), Rest = RichText.Empty };
            var own = OwnParts(parts, at + 1, conditional.Rest.IsBlank);
            if (conditional.Rest.IsBlank && own.Count == 0)
                break;
            branches.Add(Draft(conditional, block, own));
            if (!HasAction(branches[^1]))
                inactive = at;
            at += 1 + own.Count;
        }

        taken = at - index;
        var hasOwnSteps = branches is [{ Item.Text.IsBlank: true }];
        if (hasOwnSteps || (branches.Count > 1 && inactive < 0))
            return branches;

        // Of these paragraphs none before the last inactive one begins branches, so that nobody need read them again.
        if (inactive >= 0)
            _inactive[parts] = inactive;
        return None;
    }

    /// <summary>What belongs to a condition: its list when it says nothing itself, or else its pictures.</summary>
    private static List<RunPart> OwnParts(List<RunPart> parts, int start, bool isAlone)
    {
        if (isAlone)
            return start < parts.Count && HasOwnSteps([parts[start]]) ? [parts[start]] : [];
        return [.. parts.Skip(start).TakeWhile(part => part.Block is { Kind: SourceBlockKind.Media })];
    }

    private static bool HasOwnSteps(List<RunPart> parts) => parts is [{ Run: { } run }] && run.Items.TrueForAll(item => !item.Text.IsBlank);

    private bool HasAction(BranchDraft branch) => branch.Item.Text.IsBlank || phrasing.IsImperative(branch.Item.Text.Plain);

    private static BranchDraft Draft(Conditional conditional, SourceBlock block, List<RunPart> parts)
    {
        var marker = new StepMarker(StepFamily.Bullet, 0, "", 0, Core.Model.StepEvidence.Bullets);
        var item = new RunItem(block with { Text = conditional.Rest }, marker);
        item.Parts.AddRange(parts);
        return new BranchDraft(conditional, item);
    }
}

/// <summary>A branch of a step before it is assembled.</summary>
/// <param name="Conditional">When it holds.</param>
/// <param name="Item">What to do then; its text is blank when the steps are in its parts.</param>
internal sealed record BranchDraft(Conditional Conditional, RunItem Item);
