using System.Collections.Immutable;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extraction.Blocks;
using ContentForge.Ingest.Extraction.Facts;
using ContentForge.Ingest.Extraction.Steps;
using ContentForge.Ingest.Extraction.StepPatterns;

namespace ContentForge.Ingest.Extraction.Assembly;

/// <summary>Runs to steps.</summary>
internal sealed class StepAssembler(string file, BlockConverter blocks, NoteReader notes, RunJudge judge)
{
    private const int MaxDepth = 8;

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
            var isNote = run.Family is StepFamily.Bullet && items.Count > 0 && notes.Read(item.Text) is (not NoteKind.Condition, _);
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
        var content = new StepContent(item.Block.Span);
        foreach (var part in item.Parts)
        {
            if (part.Run is { } run)
                AddRun(content, run, depth);
            else
                AddBlock(content, part.Block!);
        }

        var instruction = Highlights.Add(item.Text);
        var details = blocks.Convert(content.Details);
        var commands = CommandFinder.Find([instruction, .. content.Details.Select(block => block.Text)], content.Details);
        return new Step(
            ordinal, item.Marker.Text.Length > 0 ? item.Marker.Text : null, instruction, details, [], content.Substeps.ToImmutable(), commands,
            [.. content.Notes], [.. content.Media], IsOptional(item.Text.Plain), new Provenance(file, content.Span, rule));
    }

    private void AddRun(StepContent content, StepRun run, int depth)
    {
        var isActions = run.Family is not StepFamily.Bullet || judge.ImperativeShare(run) >= 0.5;
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
            content.Media.Add(blocks.ToMedia(block, null));
            content.Cover(block.Span);
        }
        else if (content.Media is [.., { Caption: null } last] && BlockConverter.IsCaptionOf(block))
        {
            content.Media[^1] = last with { Caption = block.Plain };
            content.Cover(block.Span);
        }
        else if (block.Kind is SourceBlockKind.Paragraph && notes.Read(block.Text) is var (kind, text))
        {
            content.Notes.Add(new Note(kind, Highlights.Add(text), NotePlacement.After, blocks.At(block)));
            content.Cover(block.Span);
        }
        else
        {
            content.AddDetail(block);
        }
    }

    private static bool IsOptional(ReadOnlySpan<char> text) => text.TrimStart('(').StartsWith("optional", StringComparison.OrdinalIgnoreCase);

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

    /// <summary>What a step gathers while it is assembled.</summary>
    private sealed class StepContent(SourceSpan span)
    {
        public SourceSpan Span { get; private set; } = span;

        public List<SourceBlock> Details { get; } = [];

        public List<Note> Notes { get; } = [];

        public List<Media> Media { get; } = [];

        public ImmutableArray<Step>.Builder Substeps { get; } = ImmutableArray.CreateBuilder<Step>();

        public void Cover(SourceSpan other) => Span = Span.Union(other);

        public void AddDetail(SourceBlock block)
        {
            Details.Add(block);
            Cover(block.Span);
        }
    }
}
