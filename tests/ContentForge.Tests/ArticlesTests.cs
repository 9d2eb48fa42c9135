using System.Collections.Immutable;
using ContentForge.Core;
using ContentForge.Core.Diagnostics;
using ContentForge.Ingest.Clean;
using ContentForge.Stages;

namespace ContentForge.Tests;

/// <summary>An article that costs too much ends as a diagnostic, and a stopped run ends in the middle of one.</summary>
public sealed class ArticlesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contentforge-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void An_article_over_its_budget_is_rejected_and_the_others_are_not()
    {
        Write("large.md", string.Concat(Enumerable.Repeat("Click the button.\n\n", 5000)));
        Write("small.md", "Click the button.");

        var mapped = Map(InputLimits.Default with { LeastWork = 50_000, WorkPerByte = 0 }, article => article.Title, CancellationToken.None);

        Assert.Equal(DiagnosticCodes.OverBudget, Assert.Single(mapped[0].Diagnostics).Code);
        Assert.True(mapped[0].IsRejected);
        Assert.Equal("small", mapped[1].Value);
    }

    [Fact]
    public void A_run_that_is_stopped_ends_in_the_middle_of_an_article()
    {
        Write("large.md", string.Concat(Enumerable.Repeat("Click the button.\n\n", 5000)));
        using var stop = new CancellationTokenSource();

        var stopped = Assert.ThrowsAny<OperationCanceledException>(() => Map(InputLimits.Default, WorkForever, stop.Token));

        Assert.Equal(stop.Token, stopped.CancellationToken);

        string WorkForever(CleanedArticle article)
        {
            stop.Cancel();
            while (true)
                WorkBudget.Current.Spend();
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private ImmutableArray<MappedArticle<string>> Map(InputLimits limits, Func<CleanedArticle, string> use, CancellationToken cancellationToken) =>
        new ContentForge.Articles(limits: limits).Each(ContentForge.Articles.List(_folder.FullName).Articles, use, NoProgress.Instance, cancellationToken);
}
