using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup;
using ContentForge.Dedup.Families;
using ContentForge.Dedup.Results;
using ContentForge.Dedup.Signatures;
using ContentForge.Ingest.Clean.Calls;
using ContentForge.Ingest.Clean.Promotions;
using ContentForge.Ingest.Clean;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Dom;
using ContentForge.Ingest.Extract;
using ContentForge.Input;
using ContentForge.Stages;

namespace ContentForge;

/// <summary>The stages that <c>build</c>, <c>audit</c> and <c>explain</c> share: from raw files to families, and back to what recurs.</summary>
internal sealed class Corpus(ForgeConfiguration configuration, DuplicateFinder finder, StageClock clock, IStageProgress progress, CancellationToken stop)
{
    private readonly Articles _articles = new(configuration.Cleaning, clock);

    /// <summary>Filter rules that cannot be understood; the others are used.</summary>
    public ImmutableArray<Diagnostic> ConfigurationProblems => _articles.ConfigurationProblems;

    /// <summary>Reads, cleans and extracts every article, and sketches it for the comparison.</summary>
    public ImmutableArray<MappedArticle<ExtractedArticle>> ReadCleanExtract(InputFolder folder) => Map(folder.Articles, Extract);

    /// <summary>The same, but nothing is kept except the sketches.</summary>
    public ImmutableArray<MappedArticle<SketchedArticle>> ReadCleanSketch(InputFolder folder, bool withRecurrence) =>
        Map(folder.Articles, cleaned => Extract(cleaned) is var article && withRecurrence
            ? new SketchedArticle(article.Sketch, article.Recurrence)
            : new SketchedArticle(article.Sketch, null));

    /// <summary>Compares all articles with each other; rejected ones are left out.</summary>
    public DedupResult FindFamilies(ImmutableArray<MappedArticle<ExtractedArticle>> articles) =>
        FindFamilies([.. articles.Where(article => !article.IsRejected).Select(article => article.Value!.Sketch)]);

    /// <summary>Compares articles of which only the sketches are left.</summary>
    public DedupResult FindFamilies(IReadOnlyList<DocumentSketch> sketches)
    {
        using var bar = progress.Begin(Stage.FindDuplicates.Doing, 1);
        return clock.Measure(Stage.FindDuplicates, () => finder.Find(sketches, configuration.Decisions, stop), sketches.Count);
    }

    /// <summary>Takes out what unrelated articles share.</summary>
    public ImmutableArray<MappedArticle<ExtractedArticle>> CleanRecurring(ImmutableArray<MappedArticle<ExtractedArticle>> articles, DedupResult found)
    {
        using var bar = progress.Begin(Stage.CleanRecurring.Doing, articles.Length);
        return clock.Measure(Stage.CleanRecurring, () =>
        {
            var index = RecurrenceOf(articles.Where(article => !article.IsRejected).Select(article => (article.File.Path, article.Value!.Recurrence)), found);
            var products = ProductsOf(articles, found);
            return articles.Select(article =>
            {
                stop.ThrowIfCancellationRequested();
                bar.Advance();
                return article.IsRejected ? article : CleanRecurring(CleanCalls(CleanPromoted(article, products)), index);
            }).ToImmutableArray();
        }, articles.Length);
    }

    /// <summary>Gives every article that gets a page the title that its text deserves.</summary>
    public ImmutableArray<MappedArticle<ExtractedArticle>> ChooseTitles(ImmutableArray<MappedArticle<ExtractedArticle>> articles, DedupResult families)
    {
        using var bar = progress.Begin(Stage.ChooseTitles.Doing, 1);
        return clock.Measure(Stage.ChooseTitles, () => ArticleTitles.Choose(articles, families, stop), articles.Length);
    }

    /// <summary>What <see cref="CleanRecurring(ImmutableArray{MappedArticle{ExtractedArticle}}, DedupResult)"/> would take out, for articles of which only the sketches are left.</summary>
    public ImmutableArray<MappedArticle<IReadOnlyList<Removal>>> FindRecurring(ImmutableArray<MappedArticle<SketchedArticle>> articles, DedupResult found)
    {
        var sketched = articles.Where(article => article.Value?.Recurrence is not null).ToImmutableArray();
        var index = RecurrenceOf(sketched.Select(article => (article.File.Path, article.Value!.Recurrence!)), found);
        return Map<IReadOnlyList<Removal>>(
            [.. sketched.Where(article => index.HasAnyOf(article.Value!.Recurrence!)).Select(article => article.File)],
            cleaned => RecurrenceCleaner.Clean(ArticleExtractor.Extract(cleaned), index).Removals);
    }

    private RecurrenceIndex RecurrenceOf(IEnumerable<(string Path, RecurrenceSketch Sketch)> articles, DedupResult found)
    {
        var families = new UnrelatedFamilies(found);
        return RecurrenceIndex.Build(
            articles.Where(article => !families.IsHollow(article.Path)).Select(article => (families.Of(article.Path), article.Sketch)),
            configuration.Cleaning.Recurrence);
    }

    private PromotedProducts ProductsOf(ImmutableArray<MappedArticle<ExtractedArticle>> articles, DedupResult found)
    {
        var families = new UnrelatedFamilies(found);
        return PromotedProducts.Find(
            articles.Where(article => !article.IsRejected && !families.IsHollow(article.File.Path)).Select(article => (families.Of(article.File.Path), article.Value!.Products)),
            configuration.Cleaning.Recurrence);
    }

    private static MappedArticle<ExtractedArticle> CleanPromoted(MappedArticle<ExtractedArticle> article, PromotedProducts products)
    {
        var (cleaned, removals) = PromotionCleaner.Clean(article.Value!.Article, products);
        return ReferenceEquals(cleaned, article.Value.Article) ? article : article with { Value = With(article.Value, cleaned, removals) };
    }

    private static MappedArticle<ExtractedArticle> CleanCalls(MappedArticle<ExtractedArticle> article)
    {
        var (cleaned, removals) = CallCleaner.Clean(article.Value!.Article);
        return removals.IsEmpty ? article : article with { Value = With(article.Value, cleaned, removals) };
    }

    private static MappedArticle<ExtractedArticle> CleanRecurring(MappedArticle<ExtractedArticle> article, RecurrenceIndex index)
    {
        var result = RecurrenceCleaner.Clean(article.Value!.Article, index);
        return result.Removals.IsEmpty ? article : article with { Value = With(article.Value, result.Article, result.Removals) };
    }

    private static ExtractedArticle With(ExtractedArticle article, HelpArticle cleaned, ImmutableArray<Removal> removals) => article with
    {
        Article = cleaned,
        Removals = article.Removals.AddRange(removals),
        Characters = article.Characters - removals.Sum(removal => removal.Characters),
    };

    private ImmutableArray<MappedArticle<T>> Map<T>(ImmutableArray<InputFile> files, Func<CleanedArticle, T> use)
        where T : class
    {
        using var bar = progress.Begin(Stage.Read.Doing, files.Length);
        return _articles.Each(files, use, bar, stop);
    }

    private ExtractedArticle Extract(CleanedArticle cleaned)
    {
        var (article, diagnostics) = clock.Measure(Stage.Extract, () => ArticleExtractor.ExtractAndCheck(cleaned));
        var sketch = clock.Measure(Stage.Sketch, () => finder.Sketch(new DedupDocument(
            article.Source.File, article.Title, CleanText.Of(cleaned.Article.Document.Body!), CompletenessOf(article), article.Metadata.Published)
        {
            IsForSale = article.Kind is ArticleKind.Promo && configuration.SalesPages is SalesPagePolicy.Quarantine,
        }));
        var recurrence = clock.Measure(Stage.Sketch, () => RecurrenceSketch.Of(article), items: 0);
        return new ExtractedArticle(article, cleaned.Article.FrontMatter.Slug, sketch, recurrence, cleaned.Removals, cleaned.Characters, diagnostics)
        {
            Products = clock.Measure(Stage.Sketch, () => SoldNames.Of(article, cleaned.Removals), items: 0),
            HasSettledTitle = cleaned.Article.FrontMatter.Corrections.Title is not null,
        };
    }

    private static Completeness CompletenessOf(HelpArticle article) => new(
        article.Fixes.Length,
        article.Fixes.Sum(fix => fix.Procedures.Sum(procedure => procedure.Steps.Length)),
        ArticleMedia.Of(article).Count());
}
