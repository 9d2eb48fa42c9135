using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Steps;

namespace ContentForge.Ingest.Extract.Assembly;

/// <summary>How sure the extraction is of a procedure. What is odd about it lowers the figure.</summary>
internal static class Confidence
{
    public static double Of(ProcedureDraft draft, ArticleContext context)
    {
        var run = draft.Run;
        if (run.Ruling is true)
            return 1;

        var imperative = context.Judge.ActionShare(run);
        var isAnnounced = draft.LeadIn is not null || draft.Heading is not null;
        var score = Base(run.Evidence);
        score -= isAnnounced ? 0 : 0.05;
        score -= run.Items.Count == 1 ? 0.15 : 0;
        score -= imperative < 0.5 ? 0.15 : 0;
        score -= CountsWell(run) ? 0 : 0.1;
        return Math.Round(Math.Clamp(score, 0.05, 1), 2);
    }

    private static double Base(StepEvidence evidence) => evidence switch
    {
        StepEvidence.OrderedList or StepEvidence.StepLabel => 1,
        StepEvidence.NumberedParagraphs => 0.95,
        StepEvidence.StepHeading => 0.9,
        StepEvidence.InlineRun => 0.85,
        StepEvidence.Bullets or StepEvidence.PlainTextBullets => 0.75,
        _ => 0.6,
    };

    private static bool CountsWell(StepRun run)
    {
        for (var i = 0; i < run.Items.Count; i++)
        {
            if (run.Items[i].Marker.Number is not 0 and var number && number != i + 1 && !run.IsAllOnes)
                return false;
        }

        return true;
    }
}
