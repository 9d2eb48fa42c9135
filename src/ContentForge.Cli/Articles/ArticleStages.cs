using System.Collections.Immutable;
using ContentForge.Cli.Configuration;
using ContentForge.Cli.Reporting;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup;
using ContentForge.Ingest.Cleaning;
using ContentForge.Ingest.Extraction;
using ContentForge.Ingest.Reading;
using ContentForge.Ingest.Writing;

namespace ContentForge.Cli.Articles;

/// <summary>The stages that <c>build</c> and <c>audit</c> share: from raw files to families.</summary>
internal sealed class ArticleStages(
    ForgeConfiguration configuration, DuplicateFinder finder, StageClock clock, IStageProgress progress, CancellationToken cancellationToken)
{
    public const string CompareStage = "find duplicates";

    private const string ExtractStage = "extract";
    private const string SketchStage = "sketch";

    private readonly ArticleCleaner _cleaner = new(configuration.Cleaning);

    /// <summary>The stages that run per article, in order.</summary>
    public static ImmutableArray<string> Names { get; } = [ArticleMap.ReadStage, ArticleMap.CleanStage, ExtractStage, SketchStage];

    /// <summary>Filter rules that cannot be understood; the others are used.</summary>
    public ImmutableArray<Diagnostic> ConfigurationProblems => _cleaner.Problems;

    /// <summary>Reads, cleans and extracts every article, and sketches it for the comparison.</summary>
    public ImmutableArray<MappedArticle<ExtractedArticle>> ReadCleanExtract(InputFolder folder) => Map(folder, Extract);

    /// <summary>The same, but nothing is kept except the sketch.</summary>
    public ImmutableArray<MappedArticle<DocumentSketch>> ReadCleanSketch(InputFolder folder) => Map(folder, cleaned => Extract(cleaned).Sketch);

    /// <summary>Compares all articles with each other.</summary>
    /// <param name="articles">The articles; rejected ones are left out.</param>
    /// <param name="merge">False leaves every article by itself; hollow pages are quarantined all the same.</param>
    public DedupResult FindFamilies(ImmutableArray<MappedArticle<ExtractedArticle>> articles, bool merge = true)
    {
        using var bar = progress.Begin("Finding duplicates", 1);
        var sketches = articles.Where(article => !article.IsRejected).Select(article => article.Value!.Sketch).ToList();
        var result = clock.Measure(CompareStage, () => finder.Find(sketches, configuration.Decisions, cancellationToken), sketches.Count);
        return merge ? result : result with { Families = [] };
    }

    private ImmutableArray<MappedArticle<T>> Map<T>(InputFolder folder, Func<CleanedArticle, T> use)
        where T : class
    {
        using var bar = progress.Begin("Reading and cleaning", folder.Articles.Length);
        var map = new ArticleMap(new ArticleReader(), _cleaner, InputLimits.Default, clock);
        return map.Run(folder.Articles, use, bar, cancellationToken);
    }

    private ExtractedArticle Extract(CleanedArticle cleaned)
    {
        var (article, diagnostics) = clock.Measure(ExtractStage, () => ArticleExtractor.ExtractAndCheck(cleaned));
        var sketch = clock.Measure(SketchStage, () => finder.Sketch(new DedupDocument(
            article.Source.File, article.Title, CleanText.Of(cleaned.Article.Document.Body!), CompletenessOf(article), article.Metadata.Published)));
        return new ExtractedArticle(article, cleaned.Article.FrontMatter.Slug, sketch, diagnostics);
    }

    private static Completeness CompletenessOf(HelpArticle article) => new(
        article.Fixes.Length,
        article.Fixes.Sum(fix => fix.Procedures.Sum(procedure => procedure.Steps.Length)),
        ArticleMedia.Of(article).Count());
}
