using System.Collections.Immutable;
using ContentForge.Ingest.Cleaning.FilterLists;
using ContentForge.Ingest.Reading;

namespace ContentForge.Ingest.Cleaning;

/// <summary>Takes out of an article what is not the article. Any number of threads may use one cleaner, each on articles of its own.</summary>
public sealed class ArticleCleaner
{
    private static readonly Lazy<FilterEngine> BuiltIn = new(() => new FilterEngine(
        [FilterListParser.Parse("ads.txt", EmbeddedData.Text("ads.txt")), FilterListParser.Parse("chrome.txt", EmbeddedData.Text("chrome.txt"))]));

    private readonly ImmutableArray<ICleaningRule> _rules;

    /// <summary>Makes a cleaner with the rules and lists that ship with the library.</summary>
    public ArticleCleaner()
        : this(CleaningRules.Default)
    {
    }

    internal ArticleCleaner(ImmutableArray<ICleaningRule> rules) => _rules = rules;

    /// <summary>Cleans an article. Its tree is changed in place.</summary>
    public CleanedArticle Clean(Article article)
    {
        var context = new CleaningContext(article, BuiltIn.Value);
        foreach (var rule in _rules)
            rule.Apply(context);

        var title = context.Title ?? Path.GetFileNameWithoutExtension(article.Path);
        var sourceTitle = article.FrontMatter.Title is { } written && !string.Equals(written, title, StringComparison.Ordinal) ? written : null;
        return new CleanedArticle(article, title, sourceTitle, context.TakeRemovals(), context.TakeDiagnostics());
    }
}
