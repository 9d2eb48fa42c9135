using ContentForge.Core.Model;
using ContentForge.Ingest.Extraction.Blocks;
using ContentForge.Ingest.Extraction.Outline;
using ContentForge.Ingest.Extraction.StepPatterns;
using ContentForge.Ingest.Extraction.Words;

namespace ContentForge.Ingest.Extraction.Steps;

/// <summary>Decides whether a run is a procedure or a decoy: a table of contents, causes, features, links.</summary>
internal sealed class RunJudge(Phrasing phrasing, TitleIndex titles)
{
    private const double MostlyLinks = 0.6;

    /// <summary>Whether a run holds steps.</summary>
    /// <param name="run">The run.</param>
    /// <param name="leadIn">The paragraph before it, if any.</param>
    /// <param name="isTask">Whether the heading above names something to do.</param>
    /// <param name="isIntro">Whether the run stands before any heading.</param>
    public bool IsProcedure(StepRun run, SourceBlock? leadIn, bool isTask, bool isIntro)
    {
        if (run.Items.TrueForAll(item => item.Text.IsBlank) || IsTableOfContents(run) || Share(run, IsLinkAlone) > MostlyLinks)
            return false;
        if (run.Items.TrueForAll(item => Phrasing.IsQuestion(item.Text.Plain)))
            return false;
        if (run.Family is StepFamily.Label)
            return true;

        var imperative = Share(run, item => phrasing.IsImperative(item.Text.Plain));
        var isAnnounced = leadIn is not null && phrasing.IsLeadIn(leadIn.Plain);
        if (run.Family is StepFamily.Bullet)
            return AreBulletsSteps(run, leadIn, imperative, isAnnounced, isTask);
        if (run.Items.Count == 1 || isIntro)
            return imperative >= 0.5 || (isAnnounced && imperative > 0);
        return isAnnounced || imperative > 0 || run.Items.Exists(item => TextShape.LastMark(item.Text.Plain) == '.');
    }

    /// <summary>Whether most items lead to headings of the article, or say what these say.</summary>
    public bool IsTableOfContents(StepRun run) =>
        Share(run, item => IsAnchor(item.Text) || titles.IsNamed(item.Text.Plain)) >= 0.5 && run.Items.Count > 1;

    /// <summary>How many of a run's items tell the reader to do something.</summary>
    public double ImperativeShare(StepRun run) => Share(run, item => phrasing.IsImperative(item.Text.Plain));

    /// <summary>Whether the text as a whole is a link to a place in the page.</summary>
    public static bool IsAnchor(RichText text) =>
        text.Spans.Any(span => span.Kind is TextSpanKind.Link && span.Url!.Value.Contains('#', StringComparison.Ordinal)) && TextShape.IsCovered(text, TextSpanKind.Link);

    private bool AreBulletsSteps(StepRun run, SourceBlock? leadIn, double imperative, bool isAnnounced, bool isTask)
    {
        if (isAnnounced && imperative >= 0.5)
            return true;
        if (leadIn is null || run.Items.Count < 2)
            return false;
        return (isTask && phrasing.AnnouncesChecks(leadIn.Plain)) || (isTask && imperative >= 0.75);
    }

    private static bool IsLinkAlone(RunItem item) => TextShape.IsCovered(item.Text, TextSpanKind.Link);

    private static double Share(StepRun run, Func<RunItem, bool> condition) => (double)run.Items.Count(condition) / run.Items.Count;
}
