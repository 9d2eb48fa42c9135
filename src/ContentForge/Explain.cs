using System.Collections.Immutable;
using ContentForge.Configuration;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;
using ContentForge.Dedup;
using ContentForge.Dedup.Results;
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

/// <summary>Follows one article through the stages and tells what each did to it.</summary>
/// <param name="configuration">Names the input, and what editors decided.</param>
/// <param name="progress">Shows how far it is.</param>
/// <param name="stop">Ends the work.</param>
public sealed class Explain(ForgeConfiguration configuration, IStageProgress progress, CancellationToken stop)
{
    /// <summary>Explains a file. Only one that lies in the input folder is compared with the other articles.</summary>
    /// <exception cref="UsageException">The file does not exist.</exception>
    public Explanation Run(string file)
    {
        if (!File.Exists(file))
            throw new UsageException(Directory.Exists(file) ? $"'{file}' is a folder. Name one article in it." : $"The file '{file}' does not exist.");

        var path = PathInInput(file);
        var source = new InputFile(path ?? Path.GetFileName(file), Path.GetFullPath(file));
        var article = new Articles(configuration.Cleaning).Each([source], Follow, NoProgress.Instance, stop)[0];
        var (recurring, families) = path is null || article.IsRejected ? ([], null) : Compare(path);
        return new Explanation(path, article.Value, recurring, families, article.Diagnostics.AddRange(article.Value?.Diagnostics ?? []));
    }

    private static ExplainedArticle Follow(CleanedArticle cleaned)
    {
        var (article, diagnostics) = ArticleExtractor.ExtractAndCheck(cleaned);
        var text = cleaned.Title + '\n' + CleanText.Of(cleaned.Article.Document.Body!);
        return new ExplainedArticle(article, cleaned.SourceTitle, cleaned.Article.Text, text, cleaned.Removals, diagnostics);
    }

    /// <summary>What only the other articles can tell: what recurs in them, and which are copies.</summary>
    private (ImmutableArray<Removal> Recurring, DedupResult Families) Compare(string path)
    {
        var corpus = new Corpus(configuration, new DuplicateFinder(configuration.Duplicates), new StageClock(), progress, stop);
        var articles = corpus.ReadCleanExtract(Articles.List(configuration.Input));
        var families = corpus.FindFamilies(articles);
        var own = corpus.CleanRecurring(articles, families).FirstOrDefault(article => string.Equals(article.File.Path, path, StringComparison.Ordinal));
        return ([.. own?.Value?.Removals.Where(removal => removal.Rule is RecurrenceCleaner.RuleId or PromotionCleaner.RuleId or CallCleaner.RuleId) ?? []], families);
    }

    private string? PathInInput(string file)
    {
        var relative = Path.GetRelativePath(configuration.Input, file).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}

/// <summary>The story of one article.</summary>
/// <param name="Path">Its path in the input folder; null when it lies elsewhere and so was not compared with others.</param>
/// <param name="Article">What the stages made of it alone; null when it was rejected.</param>
/// <param name="Recurring">What a build takes out of it because unrelated articles share it.</param>
/// <param name="Families">The families of the whole input; null where it was not compared.</param>
/// <param name="Diagnostics">What was found wrong with it.</param>
public sealed record Explanation(
    string? Path, ExplainedArticle? Article, ImmutableArray<Removal> Recurring, DedupResult? Families, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>An article after each of its own stages.</summary>
/// <param name="Article">The canonical article.</param>
/// <param name="SourceTitle">The title in the front matter when that is another one, or null.</param>
/// <param name="Source">The file.</param>
/// <param name="Text">The text that cleaning left, title first.</param>
/// <param name="Removals">What it took out.</param>
/// <param name="Diagnostics">What an editor should look at.</param>
public sealed record ExplainedArticle(
    HelpArticle Article, string? SourceTitle, SourceText Source, string Text, ImmutableArray<Removal> Removals, ImmutableArray<Diagnostic> Diagnostics);
