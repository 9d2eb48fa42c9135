using System.Collections.Immutable;
using System.Diagnostics;
using ContentForge.Cli.Articles;
using ContentForge.Cli.Configuration;
using ContentForge.Cli.Reporting;
using ContentForge.Core.Diagnostics;
using ContentForge.Dedup;
using ContentForge.Site;
using ContentForge.Site.Publishing;

namespace ContentForge.Cli;

/// <summary>The stages of a build, in order: map over the articles, reduce over the corpus, map over the pages.</summary>
internal sealed class BuildPipeline(
    ForgeConfiguration configuration, bool mergeDuplicates, IStageProgress progress, CancellationToken cancellationToken)
{
    private const string PlanStage = "plan pages";
    private const string PublishStage = "render, check, publish";

    private readonly StageClock _clock = new([.. ArticleStages.Names, ArticleStages.CompareStage, ArticleStages.RecurrenceStage, PlanStage, PublishStage]);

    /// <summary>Builds and publishes the site.</summary>
    /// <returns>The report, and whether the output folder now holds the new site.</returns>
    public (BuildReport Report, bool Published) Run()
    {
        var start = Stopwatch.GetTimestamp();
        var stages = new ArticleStages(configuration, new DuplicateFinder(configuration.Duplicates), _clock, progress, cancellationToken);

        var folder = InputFolder.List(configuration.Input);
        var articles = stages.ReadCleanExtract(folder);
        var found = stages.FindFamilies(articles);
        articles = stages.CleanRecurring(articles, found);
        var families = mergeDuplicates ? found : found with { Families = [] };
        var content = SiteContentBuilder.Build(articles, families, configuration);
        var plan = Plan(content);
        var result = Publish(plan);

        return (Report(stages, folder, articles, families, plan, result, Stopwatch.GetElapsedTime(start)), result.Published);
    }

    private SitePlan Plan(SiteContent content)
    {
        using var bar = progress.Begin("Planning the pages", 1);
        var options = configuration.Site with { MediaFolder = configuration.Input };
        return _clock.Measure(
            PlanStage, () => SiteBuilder.Build(content, options, configuration.TemplateFolders(), cancellationToken), content.Articles.Length);
    }

    private PublishResult Publish(SitePlan plan)
    {
        using var bar = progress.Begin("Rendering, checking, publishing", 1);
        return _clock.Measure(
            PublishStage, () => new SitePublisher(configuration.Output).Publish(plan, cancellationToken), plan.Files.Length);
    }

    private BuildReport Report(
        ArticleStages stages,
        InputFolder folder,
        ImmutableArray<MappedArticle<ExtractedArticle>> articles,
        DedupResult families,
        SitePlan plan,
        PublishResult result,
        TimeSpan elapsed)
    {
        var rejected = articles.Count(article => article.IsRejected);
        var merged = families.Families.Where(family => family.Kind == FamilyKind.Duplicate).Sum(family => family.Members.Count - 1);
        var published = articles.Length - rejected - merged - families.Hollow.Count;
        var hollow = families.Hollow.Select(document => new Diagnostic(DiagnosticCodes.HollowArticle, document.Path, null, document.Reason));
        var doubtful = articles.Where(article => !article.IsRejected).SelectMany(article => article.Value!.Diagnostics);
        var diagnostics = folder.Diagnostics
            .Concat(stages.ConfigurationProblems)
            .Concat(articles.SelectMany(article => article.Diagnostics))
            .Concat(doubtful)
            .Concat(hollow)
            .Concat(families.Diagnostics)
            .Concat(plan.Diagnostics)
            .Concat(result.Diagnostics);

        return new BuildReport(
            new ArticleCounts(articles.Length, published, merged, families.Hollow.Count, rejected),
            families.Families.Count(family => family.Kind == FamilyKind.Duplicate),
            families.Families.Count(family => family.Kind == FamilyKind.Series),
            result.Files,
            Removals.Of(articles),
            _clock.Timings(),
            elapsed,
            [.. diagnostics.Distinct().Order(Diagnostic.ReportOrder)]);
    }
}
