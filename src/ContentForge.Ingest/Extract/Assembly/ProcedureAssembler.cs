using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Extract.Facts;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>The runs of a fix to procedures.</summary>
internal sealed class ProcedureAssembler(ArticleContext context, string fixId)
{
    private readonly StepAssembler _steps = new(context);

    /// <summary>The procedures in source order.</summary>
    public ImmutableArray<Procedure> Assemble(List<ProcedureDraft> drafts)
    {
        var applies = drafts.ConvertAll(AppliesTo);
        var areAlternatives = AreAlternatives(drafts, applies);
        var procedures = ImmutableArray.CreateBuilder<Procedure>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var role = drafts.Count == 1 ? ProcedureRole.Main : areAlternatives ? ProcedureRole.Alternative : ProcedureRole.Stage;
            procedures.Add(ToProcedure(drafts[i], role, applies[i]));
        }

        return procedures.MoveToImmutable();
    }

    private Procedure ToProcedure(ProcedureDraft draft, ProcedureRole role, AppliesTo applies)
    {
        var steps = _steps.Assemble(draft.Run);
        var leadIn = draft.LeadIn;
        var source = steps[0].Source.Union(steps[^1].Source);
        foreach (var block in draft.Body.Append(leadIn).Append(draft.Heading?.Heading).OfType<SourceBlock>())
            source = source.Union(context.Blocks.At(block));
        return new Procedure(
            context.Ids.For("steps-", fixId, steps[0].Text, steps[^1].Text),
            draft.Heading?.Heading?.Plain.TrimEnd(':', ' '),
            leadIn?.Text,
            IsOrdered(draft),
            role,
            applies,
            steps,
            context.Blocks.Convert(draft.Result),
            draft.Run.Evidence,
            Confidence.Of(draft, context),
            source with { Rule = StepAssembler.Rule(draft.Run.Evidence) })
        {
            Body = context.Blocks.Convert(draft.Body),
        };
    }

    private static AppliesTo AppliesTo(ProcedureDraft draft)
    {
        var platforms = PlatformFinder.Find(draft.Heading?.Title ?? "");
        if (platforms.IsEmpty && draft.LeadIn is { } leadIn)
            platforms = PlatformFinder.Find(leadIn.Plain);
        return platforms.IsEmpty ? Core.Model.AppliesTo.Unknown : new AppliesTo(platforms);
    }

    /// <summary>One way of several is enough when they are called options or are for different systems.</summary>
    private static bool AreAlternatives(List<ProcedureDraft> drafts, List<AppliesTo> applies) =>
        drafts.Exists(draft => draft.Heading?.Label is { Kind: LabelKind.Option or LabelKind.Fix })
        || (applies.TrueForAll(platforms => !platforms.Platforms.IsEmpty) && applies.Distinct().Count() == applies.Count && applies.Count > 1);

    /// <summary>Bullets with a name each ("Restart the router: …") are checks to be made in any order.</summary>
    private bool IsOrdered(ProcedureDraft draft)
    {
        if (draft.Run.Family is not StepFamily.Bullet)
            return true;
        if (draft.LeadIn is { } leadIn && context.Phrasing.AnnouncesChecks(leadIn.Plain))
            return false;
        return draft.Run.Items.Count(item => item.Text.Plain.AsSpan(0, Math.Min(40, item.Text.Plain.Length)).Contains(':')) * 2 < draft.Run.Items.Count;
    }
}
