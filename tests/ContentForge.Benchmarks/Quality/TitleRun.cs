using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Configuration;
using ContentForge.Dedup;
using ContentForge.Dedup.Titles;
using ContentForge.Stages;

namespace ContentForge.Benchmarks.Quality;

/// <summary>Tells how well the titles of a corpus fit their texts: each article with the title it came with, the one it gets, and their scores.</summary>
internal static class TitleRun
{
    public static void Run(string folder)
    {
        var configuration = new ForgeConfiguration { Input = folder };
        var corpus = new Corpus(configuration, new DuplicateFinder(configuration.Duplicates), new StageClock(), NoProgress.Instance, CancellationToken.None);
        var articles = corpus.ReadCleanExtract(ContentForge.Articles.List(folder));
        var families = corpus.FindFamilies(articles);
        var titled = ArticleTitles.Choose(articles, families, CancellationToken.None).Where(article => article.Value?.Titles is not null)
            .ToImmutableSortedDictionary(article => article.File.Path, article => article.Value!.Titles!, StringComparer.Ordinal);
        foreach (var (path, verdict) in titled.OrderBy(entry => entry.Value.Best.Support))
        {
            var own = verdict.Own;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(own == verdict.Best ? "same " : "OTHER")} {Show(verdict.Best)}"));
            if (own != verdict.Best)
                Console.WriteLine($"      {Show(own)}   {path}");
            else if (verdict.All[0] != verdict.Best)
                Console.WriteLine($"      better: {Show(verdict.All[0])}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{titled.Count} titles, {titled.Values.Count(verdict => verdict.Best.Candidate.Source != TitleSource.Own)} changed, {titled.Values.Count(verdict => verdict.Best.Support >= 0.55)} supported, {titled.Values.Count(verdict => verdict.IsDoubtful)} doubtful"));
    }

    private static string Show(ScoredTitle title) => string.Create(
        CultureInfo.InvariantCulture, $"{title.Score:0.00} (s {title.Support:0.00} f {title.Focus:0.00} a {title.Agreement:0.00} w {title.Form:0.00} {title.Candidate.Source}) {title.Candidate.Text}");
}
