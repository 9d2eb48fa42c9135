using ContentForge.Cli.Configuration;
using ContentForge.Cli.Reporting;
using ContentForge.Cli.Reporting.Audit;
using ContentForge.Dedup;

namespace ContentForge.Cli.Articles;

/// <summary>Reads articles and keeps no more of each than the duplicate finder needs: an audit publishes nothing.</summary>
internal sealed class ArticleSketches(ForgeConfiguration configuration, DuplicateFinder finder, IStageProgress progress)
{
    public AuditCorpus Of(InputFolder folder, CancellationToken cancellationToken)
    {
        var stages = new ArticleStages(configuration, finder, new StageClock([.. ArticleStages.Names]), progress, cancellationToken);
        var articles = stages.ReadCleanSketch(folder);
        return new AuditCorpus(
            articles.Length,
            [.. articles.Where(article => !article.IsRejected).Select(article => article.Value!)],
            [.. folder.Diagnostics, .. stages.ConfigurationProblems, .. articles.SelectMany(article => article.Diagnostics)]);
    }
}
