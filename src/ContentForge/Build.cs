using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup;
using ContentForge.Dedup.Results;
using ContentForge.Input;
using ContentForge.Results;
using ContentForge.Site;
using ContentForge.Site.Model;
using ContentForge.Site.Publish;
using ContentForge.Stages;

namespace ContentForge;

/// <summary>The stages of a build, in order: map over the articles, reduce over the corpus, map over the pages.</summary>
/// <param name="configuration">Everything that can be set.</param>
/// <param name="progress">Shows how far it is.</param>
/// <param name="stop">Ends the build; a published site is as it was then.</param>
public sealed class Build(ForgeConfiguration configuration, IStageProgress progress, CancellationToken stop)
{
    // A page can fail to render, then another its check, then a copy that has taken the place of one.
    private const int MostRounds = 5;

    private readonly StageClock _clock = new(
        Stage.Read, Stage.Clean, Stage.Extract, Stage.Sketch, Stage.FindDuplicates, Stage.CleanRecurring, Stage.ChooseTitles, Stage.Plan, Stage.Publish);

    /// <summary>Whether copies are merged into the best of them.</summary>
    public bool MergesDuplicates { get; init; } = true;

    /// <summary>Whether a site with problems leaves a published one as it is.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Builds and publishes the site.</summary>
    /// <exception cref="UsageException">A folder cannot be used, or the site would be written over something that the build reads.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public BuildResult Run()
    {
        var start = Stopwatch.GetTimestamp();
        WriteGuard.Of(configuration).RefuseSite(configuration.Output);
        Refuse(SiteBuilder.ProblemOf(configuration.Site, configuration.TemplateFolders()));
        var corpus = new Corpus(configuration, new DuplicateFinder(configuration.Duplicates), _clock, progress, stop);

        var folder = Articles.List(configuration.Input);
        var articles = corpus.ReadCleanExtract(folder);
        var attempt = PublishWithoutFaulty(corpus, folder, articles);
        return new BuildResult(Report(attempt, Stopwatch.GetElapsedTime(start)), attempt.Result.Published);
    }

    /// <summary>
    /// Publishes the articles; where the pages of some cannot be published, the others as if those were not there: a copy of one takes its place.
    /// </summary>
    private BuildAttempt PublishWithoutFaulty(Corpus corpus, InputFolder folder, ImmutableArray<MappedArticle<ExtractedArticle>> articles)
    {
        var faulty = new FaultyArticles();
        var first = Attempt(corpus, folder, articles);
        var last = first;
        for (var round = 1; round < MostRounds && !last.Result.FaultyArticles.IsEmpty; round++)
        {
            articles = faulty.Reject(articles, last);
            last = Attempt(corpus, folder, articles);
        }

        // What stops the build even so is not the fault of those articles.
        return last.Result.Published || last.IsRefused ? last : first with { Result = last.Result };
    }

    private BuildAttempt Attempt(Corpus corpus, InputFolder folder, ImmutableArray<MappedArticle<ExtractedArticle>> articles)
    {
        var found = corpus.FindFamilies(articles);
        var cleaned = corpus.CleanRecurring(articles, found);
        var families = MergesDuplicates ? found : found with { Families = [] };
        var titled = corpus.ChooseTitles(cleaned, families);
        var content = SiteContentBuilder.Build(titled, families, configuration);
        var plan = Plan(content);
        RefuseConfiguration(plan);
        var problems = Diagnostics(corpus, folder, titled, families, plan);
        return Refuse(folder, content, problems) is { } reason
            ? new BuildAttempt(titled, families, problems, new PublishResult(false, 0, 0, [reason]), IsRefused: true)
            : new BuildAttempt(titled, families, problems, Publish(plan), IsRefused: false);
    }

    // Some of what the configuration says can be judged only once the pages are known.
    private static void RefuseConfiguration(SitePlan plan) =>
        Refuse(plan.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == DiagnosticCodes.BrokenConfiguration));

    private static void Refuse(Diagnostic? wrong)
    {
        if (wrong is not null)
            throw new UsageException(wrong.Code, wrong.File, wrong.Span, wrong.Message);
    }

    private SitePlan Plan(SiteContent content)
    {
        using var bar = progress.Begin(Stage.Plan.Doing, 1);
        var options = configuration.Site with { MediaFolder = configuration.Input };
        return _clock.Measure(
            Stage.Plan, () => SiteBuilder.Build(content, options, configuration.TemplateFolders(), stop), content.Articles.Length);
    }

    /// <summary>Why the site must not be published, however well it is made; null when it may.</summary>
    private Diagnostic? Refuse(InputFolder folder, SiteContent content, ImmutableArray<Diagnostic> problems)
    {
        var unread = folder.Diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.UnreadableFolder);
        if (unread > 0 && configuration.Publishing.MinShare > 0)
            return new Diagnostic(DiagnosticCodes.IncompleteInput, configuration.Input, null, string.Create(CultureInfo.InvariantCulture, $"{unread} {(unread == 1 ? "folder" : "folders")} of the input cannot be listed, so their articles would be missing from the site."));
        if (content.Articles.IsEmpty)
            return new Diagnostic(DiagnosticCodes.NothingToPublish, configuration.Input, null, "No article of the input can be published, so there is no site. One that was there is untouched.");

        var found = problems.Count(diagnostic => diagnostic.Severity >= Severity.Warning);
        return IsStrict && found > 0 && SitePublisher.HasSite(configuration.Output)
            ? new Diagnostic(DiagnosticCodes.HeldBack, configuration.Output, null, string.Create(CultureInfo.InvariantCulture, $"{found} warnings or errors were found, so the published site is left as it is."))
            : null;
    }

    private PublishResult Publish(SitePlan plan)
    {
        using var bar = progress.Begin(Stage.Publish.Doing, 1);
        return _clock.Measure(
            Stage.Publish, () => new SitePublisher(configuration.Output, configuration.Publishing).Publish(plan, stop), plan.Files.Length);
    }

    private static ImmutableArray<Diagnostic> Diagnostics(
        Corpus corpus, InputFolder folder, ImmutableArray<MappedArticle<ExtractedArticle>> articles, DedupResult families, SitePlan plan)
    {
        var hollow = families.Hollow.Select(document => new Diagnostic(document.IsForSale ? DiagnosticCodes.SalesPage : DiagnosticCodes.HollowArticle, document.Path, null, document.Reason));
        var doubtful = articles.Where(article => !article.IsRejected).SelectMany(article => article.Value!.Diagnostics);
        return
        [
            .. folder.Diagnostics, .. corpus.ConfigurationProblems, .. articles.SelectMany(article => article.Diagnostics), .. doubtful, .. hollow,
            .. families.Diagnostics, .. plan.Diagnostics,
        ];
    }

    private BuildReport Report(BuildAttempt attempt, TimeSpan elapsed)
    {
        var (articles, families, problems, result, _) = attempt;
        var rejected = articles.Count(article => article.IsRejected);
        var merged = families.Families.Where(family => family.Kind == FamilyKind.Duplicate).Sum(family => family.Members.Count - 1);
        var published = articles.Length - rejected - merged - families.Hollow.Count;
        return new BuildReport(
            new ArticleCounts(articles.Length, published, merged, families.Hollow.Count, rejected),
            families.Families.Count(family => family.Kind == FamilyKind.Duplicate),
            families.Families.Count(family => family.Kind == FamilyKind.Series),
            result.Files,
            RemovalTally.Of(articles),
            _clock.Timings(),
            elapsed,
            [.. problems.Concat(result.Diagnostics).Distinct().Order(Diagnostic.ReportOrder)]);
    }
}

/// <summary>What came of a build.</summary>
/// <param name="Report">Totals, timings and diagnostics.</param>
/// <param name="Published">Whether the output folder now holds the new site.</param>
public sealed record BuildResult(BuildReport Report, bool Published);
