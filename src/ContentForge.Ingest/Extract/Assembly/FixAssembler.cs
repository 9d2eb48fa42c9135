using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Facts;
using ContentForge.Ingest.Extract.Outline;
using ContentForge.Ingest.Extract.Steps;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>The sections of a fix to its record.</summary>
internal sealed class FixAssembler(ArticleContext context)
{
    private readonly List<SourceBlock> _pending = [];
    private readonly List<SourceBlock> _body = [];
    private readonly List<ProcedureDraft> _procedures = [];
    private Section? _heading;

    /// <summary>The record.</summary>
    public static Fix Assemble(FixDraft draft, int ordinal, AppliesTo inherited, ArticleContext context)
    {
        var assembler = new FixAssembler(context);
        assembler.AddParts(draft.Opening);
        foreach (var section in draft.Below)
        {
            assembler.StartSection(section);
            assembler.AddParts(section);
        }

        assembler.Settle();
        return assembler.ToFix(draft, ordinal, inherited);
    }

    private void StartSection(Section section)
    {
        Settle();
        _heading = section;
    }

    /// <summary>What is still without a place goes behind the procedure before it, or into the body of the fix.</summary>
    private void Settle()
    {
        var place = _procedures.Count > 0 ? _procedures[^1].Result : _body;
        if (_heading is not null)
            place.Add(_heading.Heading!);
        place.AddRange(_pending);
        _pending.Clear();
        _heading = null;
    }

    private void AddParts(Section section)
    {
        for (var i = 0; i < section.Parts.Count; i++)
        {
            var part = section.Parts[i];
            if (part.Run is { } run && section.Procedures.Contains(run))
                AddProcedure(run);
            else
                _pending.AddRange(part.Block is { } block ? [block] : Flattened.Of(part.Run!));
        }
    }

    private void AddProcedure(StepRun run)
    {
        var procedure = new ProcedureDraft(run) { LeadIn = TakeLeadIn(out var notes) };
        if (_heading is not null)
        {
            procedure.Heading = _heading;
            procedure.Body.AddRange(_pending);
        }
        else
        {
            (_procedures.Count > 0 ? _procedures[^1].Result : _body).AddRange(_pending);
        }

        procedure.Body.AddRange(notes);
        _heading = null;
        _pending.Clear();
        _procedures.Add(procedure);
    }

    /// <summary>The paragraph that announces the steps; pictures may stand between, and notes, which belong to the steps.</summary>
    private SourceBlock? TakeLeadIn(out List<SourceBlock> notes)
    {
        notes = [];
        var index = LeadIns.IndexOf(_pending, context.Phrasing, context.Notes);
        if (index < 0)
            return null;

        var leadIn = _pending[index];
        _pending.RemoveAt(index);
        notes = [.. _pending.Skip(index).Where(context.Notes.IsNote)];
        _pending.RemoveAll(notes.Contains);
        return leadIn;
    }

    private Fix ToFix(FixDraft draft, int ordinal, AppliesTo inherited)
    {
        var own = PlatformFinder.Find(draft.Title);
        var id = context.Ids.For("fix-", context.ArticleId, draft.Title);
        var assembler = new ProcedureAssembler(context, id);
        var procedures = assembler.Assemble(_procedures);
        var body = context.Blocks.Convert(_body);
        var source = Source(draft, body, procedures);
        return new Fix(
            id, ordinal, draft.Opening.Label?.Text, draft.Title, own.IsEmpty ? inherited : new AppliesTo(own), body, procedures,
            IsPromotion(draft, procedures, body) ? FixOrigin.VendorPromotion : FixOrigin.Editorial, source)
        {
            TimeNeeded = TimeNeeded(body, procedures),
        };
    }

    /// <summary>What the prose around the steps says; what a step takes is said of the step.</summary>
    private TimeNeeded? TimeNeeded(ImmutableArray<Block> body, ImmutableArray<Procedure> procedures) => body
        .Concat(procedures.SelectMany(procedure => procedure.Body)).OfType<ParagraphBlock>().Select(paragraph => paragraph.Text.Plain)
        .Concat(procedures.Select(procedure => procedure.LeadIn?.Plain ?? ""))
        .Select(context.Durations.FindInProse).FirstOrDefault(time => time is not null);

    /// <summary>Whether cleaning found that the section sells something, or the steps themselves do.</summary>
    private bool IsPromotion(FixDraft draft, ImmutableArray<Procedure> procedures, ImmutableArray<Block> body) =>
        draft.Opening.Heading?.Rule == Provenance.Promotion || Promotion.IsVendor(procedures, body, context.Words);

    private Provenance Source(FixDraft draft, ImmutableArray<Block> body, ImmutableArray<Procedure> procedures)
    {
        var first = draft.Opening.Heading is { } heading ? context.Blocks.At(heading) : null;
        var all = body.Select(block => block.Source)
            .Concat(procedures.SelectMany(procedure => procedure.Result.Select(block => block.Source).Append(procedure.Source)));
        var spans = first is null ? all : all.Prepend(first);
        return spans.Aggregate((a, b) => a.Union(b)) with { Rule = draft.Opening.Label is null ? "heading" : "labelled-heading" };
    }
}
