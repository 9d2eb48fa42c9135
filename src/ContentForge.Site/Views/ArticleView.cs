using System.Collections.Immutable;
using ContentForge.Site.Model;

namespace ContentForge.Site.Views;

/// <summary>An article on its own page.</summary>
/// <param name="Title">The symptom or task.</param>
/// <param name="Kind"><c>troubleshooting</c>, <c>how_to</c>, <c>other</c> or <c>promo</c>.</param>
/// <param name="Lead">The sentences at the top, or null.</param>
/// <param name="AppliesTo">The platforms it is for.</param>
/// <param name="Topics">Its topics.</param>
/// <param name="ErrorCodes">Codes that the reader may see.</param>
/// <param name="Causes">Why the problem happens.</param>
/// <param name="Intro">What stands before the first fix, without the lead.</param>
/// <param name="Groups">The fixes.</param>
/// <param name="FixCount">How many fixes there are.</param>
/// <param name="StepCount">How many steps they have together.</param>
/// <param name="Conclusion">What stands behind the last fix.</param>
/// <param name="Faqs">Questions and answers.</param>
/// <param name="Published">When the source was first published, or null.</param>
/// <param name="Updated">When the source was last changed, or null.</param>
/// <param name="Author">Who wrote it, or null.</param>
/// <param name="SourceUrl">Where the source was published, or null.</param>
/// <param name="SourceHost">The host of that address.</param>
/// <param name="MergedCopies">The titles of the duplicates that it stands for, each once, without its own.</param>
/// <param name="MergedCount">How many duplicates it stands for.</param>
/// <param name="Related">Articles worth reading next.</param>
/// <param name="Series">The series that it belongs to, or null.</param>
internal sealed record ArticleView(
    string Title,
    string Kind,
    SafeHtml? Lead,
    ImmutableArray<LinkView> AppliesTo,
    ImmutableArray<LinkView> Topics,
    ImmutableArray<LinkView> ErrorCodes,
    ImmutableArray<SafeHtml> Causes,
    ImmutableArray<BlockView> Intro,
    ImmutableArray<FixGroupView> Groups,
    int FixCount,
    int StepCount,
    ImmutableArray<BlockView> Conclusion,
    ImmutableArray<FaqView> Faqs,
    DateView? Published,
    DateView? Updated,
    string? Author,
    string? SourceUrl,
    string? SourceHost,
    ImmutableArray<string> MergedCopies,
    int MergedCount,
    ImmutableArray<CardView> Related,
    SeriesView? Series)
{
    /// <summary>Where its source is edited, or null.</summary>
    public string? EditUrl { get; init; }

    /// <summary>Where a problem with it is reported, or null.</summary>
    public string? ReportUrl { get; init; }
}

/// <summary>A question and its answer.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
internal sealed record FaqView(string Id, string Question, ImmutableArray<BlockView> Answer);

/// <summary>A series, as seen from one of its articles.</summary>
/// <param name="Title">What its articles have in common.</param>
/// <param name="Path">Its page, from the root of the site.</param>
/// <param name="Members">Its articles.</param>
internal sealed record SeriesView(string Title, string Path, ImmutableArray<SeriesMemberView> Members);

/// <summary>One article of a series.</summary>
/// <param name="Title">What is different about it.</param>
/// <param name="Path">Its page, from the root of the site.</param>
/// <param name="IsCurrent">Whether it is the page at hand.</param>
internal sealed record SeriesMemberView(string Title, string Path, bool IsCurrent);
