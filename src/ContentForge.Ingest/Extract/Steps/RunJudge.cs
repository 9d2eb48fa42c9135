using ContentForge.Core.Model;
using ContentForge.Ingest.Extract.Blocks;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Extract.Steps;

/// <summary>
/// Decides whether a run is a procedure or a decoy: a table of contents, causes, features, links. The form of the items weighs most and
/// holds in every language; words weigh where the language is one that there are words for.
/// </summary>
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
        if (run.IsTableOfContents || run.Items.TrueForAll(item => item.Text.IsBlank) || Share(run, IsLinkAlone) > MostlyLinks
            || Share(run, item => Phrasing.IsQuestion(item.Text.Plain)) > 0.5)
            return false;
        if (leadIn is not null && phrasing.IsNoteLabel(leadIn.Plain))
            return false;
        return run.Family is StepFamily.Bullet ? AreBulletsSteps(run, leadIn, place) : Weight(run, leadIn, place) > 0;
    }

    /// <summary>
    /// What speaks for a numbered run and against it. Somebody numbered it, which is one point: a list of items that nothing is known of
    /// is a procedure.
    /// </summary>
    private double Weight(StepRun run, SourceBlock? leadIn, RunPlace place)
    {
        var weight = run.Family is StepFamily.Label ? 3.0 : 1.0;
        weight += OfForm(run);
        weight += OfWords(run, leadIn, place);

        // A number alone, or a list that no heading stands above, is as likely anything else.
        if (run.Items.Count == 1)
            weight -= 1.5;
        if (place.IsIntro && !IsOpen(leadIn) && Share(run, ItemShape.IsSentence) < 0.5)
            weight -= 1;
        return weight;
    }

    /// <summary>What the form of the items says.</summary>
    private static double OfForm(StepRun run)
    {
        var controls = Share(run, ItemShape.ShowsControls);
        var weight = controls >= 0.5 ? 2.0 : controls > 0 ? 1 : 0;
        if (run.Items.TrueForAll(ItemShape.OpensWithCode))
            weight -= 3;
        else if (Share(run, ItemShape.IsDefinition) > 0.5)
            weight -= 2;
        else if (run.Items.TrueForAll(ItemShape.OpensWithName))
            weight -= 1;
        if (Share(run, ItemShape.IsQuantity) > 0.5)
            weight -= 2;
        if (controls <= 0 && Share(run, ItemShape.IsLong) > 0.5)
            weight -= 1;
        return Share(run, ItemShape.IsName) > 0.5 ? weight - 1.5 : weight;
    }

    /// <summary>What the words of the items, and of what stands before them, say.</summary>
    private double OfWords(StepRun run, SourceBlock? leadIn, RunPlace place)
    {
        var imperative = ImperativeShare(run);
        if (phrasing.KnowsVerbs && imperative < 0.5 && !run.Items.Exists(ItemShape.ShowsControls) && Share(run, ItemShape.IsSentence) < 0.5)
            imperative = 0;
        var weight = imperative >= MostlyActions ? 3.0 : imperative >= 0.5 ? 2 : imperative > 0 ? 1 : phrasing.KnowsVerbs ? -1 : 0;
        return weight + OfPlace(leadIn?.Plain, place, areActions: imperative >= 0.5);
    }

    /// <summary>What the heading and the announcement say. Causes are things: what is to be done may stand below their heading all the same.</summary>
    private double OfPlace(string? announcement, RunPlace place, bool areActions)
    {
        var weight = (place.IsTask ? 0.5 : 0) - (place.Topic is SectionTopic.Any ? 0 : place.Topic is SectionTopic.Causes && areActions ? 2 : 4);
        if (announcement is null)
            return weight;
        if (phrasing.IsAnnouncement(announcement))
            weight += 1.5;
        if (phrasing.AnnouncesCauses(announcement))
            weight -= 1.5;
        return phrasing.AnnouncesPrevention(announcement) ? weight - 3 : weight;
    }

    /// <summary>Whether most items lead to headings of the article, or say what these say.</summary>
    private bool IsTableOfContents(StepRun run) =>
        Share(run, item => IsAnchor(item.Text) || titles.IsNamed(item.Text.Plain)) >= 0.5 && run.Items.Count > 1;

    /// <summary>How many of a run's items tell the reader to do something.</summary>
    public double ImperativeShare(StepRun run) => Share(run, item => phrasing.IsImperative(item.Text.Plain));

    /// <summary>How many of a run's items read as instructions, by their words or, where these are not known, by their form.</summary>
    public double ActionShare(StepRun run) =>
        Share(run, item => phrasing.IsImperative(item.Text.Plain) || (!phrasing.KnowsLanguage && ItemShape.ShowsControls(item) && !ItemShape.IsDefinition(item)));

    /// <summary>Whether the text as a whole is a link to a place in the page.</summary>
    public static bool IsAnchor(RichText text) =>
        text.Spans.Any(span => span.Kind is TextSpanKind.Link && span.Url!.Value.Contains('#', StringComparison.Ordinal)) && TextShape.IsCovered(text, TextSpanKind.Link);

    /// <summary>
    /// Bullets are steps only where something announces them, since causes, features and requirements are bullets too: a colon before
    /// sentences that nearly all name controls, or the words of the announcement and of the items.
    /// </summary>
    private bool AreBulletsSteps(StepRun run, SourceBlock? leadIn, RunPlace place)
    {
        var announcement = leadIn?.Plain ?? place.Heading;
        if (announcement is null || place.Topic is not SectionTopic.Any || phrasing.AnnouncesPrevention(announcement))
            return false;

        var imperative = ImperativeShare(run);
        var areSentences = Share(run, ItemShape.IsSentence) >= 0.5;
        if (run.Items.Count > 1 && TextShape.LastMark(announcement) == ':' && (imperative > 0 || !phrasing.KnowsVerbs)
            && Share(run, ItemShape.ShowsControlsWithin) >= 0.5 && Share(run, ItemShape.IsDefinition) < 0.5 && !run.Items.TrueForAll(ItemShape.OpensWithName))
            return true;

        if (imperative >= 0.5 && phrasing.IsAnnouncement(announcement))
            return true;
        if (leadIn is null)
            return place.IsLabelled && run.Items.Count > 1 && ActionShare(run) >= MostlyActions;
        if (run.Items.Count == 1 || !(areSentences || run.Items.Exists(ItemShape.ShowsControls)))
            return false;
        if (imperative >= 0.5 && place.IsTask && phrasing.IsLeadIn(announcement))
            return true;
        var announcesChecks = phrasing.AnnouncesChecks(announcement);
        return (place.IsTask || announcesChecks) && (imperative >= MostlyActions || (place.IsTask && announcesChecks));
    }

    private static bool IsOpen(SourceBlock? leadIn) => leadIn is not null && TextShape.LastMark(leadIn.Plain) == ':';

    /// <summary>Whether an item is a link and nothing else, also as wikis write one.</summary>
    private static bool IsLinkAlone(RunItem item) => TextShape.IsCovered(item.Text, TextSpanKind.Link) || item.Text.Plain is ['[', '[', .., ']', ']'];

    private static double Share(StepRun run, Func<RunItem, bool> condition) => (double)run.Items.Count(condition) / run.Items.Count;
}
