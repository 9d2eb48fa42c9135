using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>Decides whether a run is a procedure or a decoy: a table of contents, causes, features, links.</summary>
internal sealed class RunJudge(Phrasing phrasing, TitleIndex titles)
{
    /// <summary>Chosen: above one half, since steps lead to pages as well.</summary>
    private const double MostlyLinks = 0.6;

    /// <summary>Chosen: one item of four may explain.</summary>
    private const double MostlyActions = 0.75;

    /// <summary>Whether a run holds steps.</summary>
    /// <param name="run">The run.</param>
    /// <param name="leadIn">The paragraph before it, if any.</param>
    /// <param name="place">Where it stands.</param>
    public bool IsProcedure(StepRun run, SourceBlock? leadIn, RunPlace place)
    {
        run.IsTableOfContents = IsTableOfContents(run);
        if (run.IsTableOfContents || run.Items.TrueForAll(item => item.Text.IsBlank) || Share(run, IsLinkAlone) > MostlyLinks)
            return false;
        if (run.Items.TrueForAll(item => Phrasing.IsQuestion(item.Text.Plain)))
            return false;
        var imperative = ImperativeShare(run);
        if (place.Topic is not SectionTopic.Any)
        {
            return run.Family is not StepFamily.Bullet && imperative >= MostlyActions
                && ((leadIn is not null && phrasing.AnnouncesActions(leadIn.Plain)) || Share(run, item => phrasing.NamesControls(item.Text.Plain)) >= MostlyActions);
        }

        if (run.Family is StepFamily.Label)
            return true;
        if (leadIn is not null && phrasing.IsNoteLabel(leadIn.Plain))
            return false;

        var isAnnounced = leadIn is not null && phrasing.IsLeadIn(leadIn.Plain);
        if (run.Family is StepFamily.Bullet)
            return AreBulletsSteps(run, leadIn, imperative, place.IsTask);
        if (run.Items.Count == 1 || place.IsIntro)
            return imperative >= 0.5 || (isAnnounced && imperative > 0);
        return imperative > 0 || (leadIn is not null && phrasing.IsAnnouncement(leadIn.Plain))
            || (place.IsTask && (isAnnounced || run.Items.Exists(item => TextShape.LastMark(item.Text.Plain) == '.')));
    }

    /// <summary>Whether most items lead to headings of the article, or say what these say.</summary>
    private bool IsTableOfContents(StepRun run) =>
        Share(run, item => IsAnchor(item.Text) || titles.IsNamed(item.Text.Plain)) >= 0.5 && run.Items.Count > 1;

    /// <summary>How many of a run's items tell the reader to do something.</summary>
    public double ImperativeShare(StepRun run) => Share(run, item => phrasing.IsImperative(item.Text.Plain));

    /// <summary>Whether the text as a whole is a link to a place in the page.</summary>
    public static bool IsAnchor(RichText text) =>
        text.Spans.Any(span => span.Kind is TextSpanKind.Link && span.Url!.Value.Contains('#', StringComparison.Ordinal)) && TextShape.IsCovered(text, TextSpanKind.Link);

    /// <summary>Bullets are steps only where something announces them: causes, features and requirements are bullets too.</summary>
    private bool AreBulletsSteps(StepRun run, SourceBlock? leadIn, double imperative, bool isTask)
    {
        if (leadIn is null)
            return false;
        if (imperative >= 0.5 && (phrasing.IsAnnouncement(leadIn.Plain) || (isTask && phrasing.IsLeadIn(leadIn.Plain))))
            return true;
        var announcesChecks = phrasing.AnnouncesChecks(leadIn.Plain);
        return run.Items.Count > 1 && (isTask || announcesChecks) && (imperative >= MostlyActions || (isTask && announcesChecks));
    }

    private static bool IsLinkAlone(RunItem item) => TextShape.IsCovered(item.Text, TextSpanKind.Link);

    private static double Share(StepRun run, Func<RunItem, bool> condition) => (double)run.Items.Count(condition) / run.Items.Count;
}
