using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Dedup;
using ContentForge.Dedup.Results;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Input;
using ContentForge.Stages;

namespace ContentForge.Audit;

/// <summary>Reads articles and keeps no more of each than the duplicate finder needs: an audit publishes nothing.</summary>
internal sealed class ArticleSketches(ForgeConfiguration configuration, DuplicateFinder finder, IStageProgress progress)
{
    /// <param name="folder">The articles.</param>
    /// <param name="withRecurrence">Whether <see cref="FindRecurring"/> will be asked for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public AuditCorpus Of(InputFolder folder, bool withRecurrence, CancellationToken cancellationToken)
    {
        var stages = Stages(cancellationToken);
        var articles = stages.ReadCleanSketch(folder, withRecurrence);
        return new AuditCorpus(
            articles.Length,
            [.. articles.Where(article => !article.IsRejected).Select(article => article.Value!.Sketch)],
            [.. folder.Diagnostics, .. stages.ConfigurationProblems, .. articles.SelectMany(article => article.Diagnostics)])
        {
            Articles = withRecurrence ? articles : [],
        };
    }

    /// <summary>What a build takes out of the articles because unrelated ones share it. The articles that have any of it are read once more.</summary>
    public ImmutableArray<MappedArticle<IReadOnlyList<Removal>>> FindRecurring(AuditCorpus corpus, DedupResult found, CancellationToken cancellationToken) =>
        Stages(cancellationToken).FindRecurring(corpus.Articles, found);

    private ArticleStages Stages(CancellationToken cancellationToken) =>
        new(configuration, finder, new StageClock([.. ArticleStages.Names]), progress, cancellationToken);
}
