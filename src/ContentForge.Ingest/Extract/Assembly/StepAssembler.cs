using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Facts;
using ContentForge.Ingest.Extract.Steps;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>Runs to steps.</summary>
internal sealed class StepAssembler(ArticleContext context)
{
    /// <summary>Chosen: deeper than any article nests its steps; a guard of the stack.</summary>
    private const int MaxDepth = 8;

    private readonly BranchReader _branches = new(context.Words, context.Phrasing);
    private readonly BlockConverter _blocks = context.Blocks;

    /// <summary>The steps of a run, numbered from 1 whatever the author counted.</summary>
    public ImmutableArray<Step> Assemble(StepRun run) => Assemble(run, 0);

    private ImmutableArray<Step> Assemble(StepRun run, int depth)
    {
        var steps = ImmutableArray.CreateBuilder<Step>(run.Items.Count);
        foreach (var item in WithText(run))
            steps.Add(ToStep(item, steps.Count + 1, Rule(run.Evidence), depth));
        return steps.ToImmutable();
    }

    /// <summary>
    /// The items that are steps. What an item without text holds, mostly a picture, belongs to the item before it, and so does a bullet
    /// that is a tip.
    /// </summary>
    private List<RunItem> WithText(StepRun run)
    {
        var items = new List<RunItem>(run.Items.Count);
        foreach (var item in run.Items)
        {
            var isNote = run.Family is StepFamily.Bullet && items.Count > 0 && context.Notes.Read(item.Text) is (not NoteKind.Condition, _);
            if (isNote)
                items[^1].Parts.Add(RunPart.Of(item.Block with { Kind = SourceBlockKind.Paragraph, Text = item.Text }));
            if (isNote || (item.Text.IsBlank && items.Count > 0))
                items[^1].Parts.AddRange(item.Parts);
            else if (!item.Text.IsBlank)
                items.Add(item);
        }

        return items;
    }

    private Step ToStep(RunItem item, int ordinal, string rule, int depth)
    {
        var content = new StepContent(item.TextBlock is { } text ? item.Block.Span.Union(text.Span) : item.Block.Span);
        AddParts(content, item.Parts, depth);
        var instruction = Highlights.Add(item.Text);
        var details = _blocks.Convert(content.Details.ConvertAll(block => block with { Depth = Math.Max(0, block.Depth - item.Block.Depth) }));
        var commands = CommandFinder.Find([instruction, .. content.Details.Select(block => block.Text)], content.Details);
        return new Step(
            ordinal, item.Marker.Text.Length > 0 ? item.Marker.Text : null, instruction, details, content.Branches.ToImmutable(), content.Substeps.ToImmutable(),
            commands, [.. content.Notes], [.. content.Media], IsOptional(item.Text.Plain), new Provenance(context.File, content.Span, rule))
        {
            TimeNeeded = context.Durations.FindInStep(instruction.Plain),
        };
    }

    private void AddParts(StepContent content, List<RunPart> parts, int depth)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (depth < MaxDepth && _branches.Read(parts, i, out var taken) is { Count: > 0 } branches)
            {
                branches.ForEach(branch => AddBranch(content, branch, depth));
                i += taken - 1;
            }
            else if (parts[i].Run is { } run)
            {
                AddRun(content, run, depth);
            }
            else
            {
                AddBlock(content, parts[i].Block!);
            }
        }
    }

    private void AddBranch(StepContent content, BranchDraft branch, int depth)
    {
        var rule = Rule(StepEvidence.Bullets);
        var steps = branch.Item.Text.IsBlank
            ? Assemble(branch.Item.Parts[0].Run!, depth + 1)
            : [ToStep(branch.Item, 1, rule, depth + 1)];
        var source = steps.Aggregate(_blocks.At(branch.Item.Block), (at, step) => at.Union(step.Source));
        content.Branches.Add(new StepBranch(branch.Conditional.Condition, new AppliesTo(branch.Conditional.Platforms), steps, source));
        content.Cover(source.Span);
    }

    private void AddRun(StepContent content, StepRun run, int depth)
    {
        var isActions = run.Family is not StepFamily.Bullet || context.Judge.ActionShare(run) >= 0.5;
        if (isActions && depth < MaxDepth && run.Items.Exists(item => !item.Text.IsBlank))
        {
            foreach (var step in Assemble(run, depth + 1))
            {
                content.Substeps.Add(step with { Ordinal = content.Substeps.Count + 1 });
                content.Cover(step.Source.Span);
            }
        }
        else
        {
            foreach (var block in Flattened.Of(run))
                content.AddDetail(block);
        }
    }

    private void AddBlock(StepContent content, SourceBlock block)
    {
        if (block.Kind is SourceBlockKind.Media)
        {
            content.Media.Add(_blocks.ToMedia(block, null));
            content.Cover(block.Span);
        }
        else if (content.Media is [.., { Caption: null } last] && BlockConverter.IsCaptionOf(block))
        {
            content.Media[^1] = last with { Caption = block.Plain };
            content.Cover(block.Span);
        }
        else if (block.Kind is SourceBlockKind.Paragraph && context.Notes.Read(block) is var (kind, text))
        {
            content.Notes.Add(new Note(kind, Highlights.Add(text), PlacementOf(kind), _blocks.At(block)));
            content.Cover(block.Span);
        }
        else
        {
            content.AddDetail(block);
        }
    }

    /// <summary>What warns of harm must be read before the harm is done, wherever the source has it.</summary>
    private static NotePlacement PlacementOf(NoteKind kind) => kind is NoteKind.Warning or NoteKind.Caution ? NotePlacement.Before : NotePlacement.After;

    /// <summary>"Optional: …", "(Optional) …", "… (optional)."</summary>
    private bool IsOptional(ReadOnlySpan<char> text)
    {
        var bracket = text.LastIndexOf('(');
        return context.Words.Optional.MatchStart(text.TrimStart('(')) > 0 || (bracket > 0 && context.Words.Optional.IsWhole(text[(bracket + 1)..].TrimEnd(").")));
    }

    /// <summary>The name of a way of writing steps, as it stands in provenances.</summary>
    public static string Rule(StepEvidence evidence) => evidence switch
    {
        StepEvidence.OrderedList => "ordered-list",
        StepEvidence.NumberedParagraphs => "numbered-paragraphs",
        StepEvidence.InlineRun => "inline-run",
        StepEvidence.StepLabel => "step-label",
        StepEvidence.StepHeading => "step-heading",
        StepEvidence.Paragraph => "announced-paragraphs",
        _ => "announced-bullets",
    };
}
