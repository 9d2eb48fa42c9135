using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Recurrence;
using ContentForge.Ingest.Extract;

namespace ContentForge.Ingest.Tests.Clean.Recurrence;

/// <summary>Articles that have nothing in common but what a test puts into them.</summary>
internal static class RecurrenceCorpus
{
    /// <summary>Two paragraphs of words that no other article has.</summary>
    public static string Own(int article) => $"{Words(article, 'q')} and {Words(article, 'z')}.\n\n{Words(article, 'x')} or {Words(article, 'v')}.\n\n";

    /// <summary>Articles as Markdown, each with its own title and a family of its own.</summary>
    public static ImmutableArray<HelpArticle> Of(int count, Func<int, string> body) =>
        [.. Enumerable.Range(0, count).Select(i => Article($"a{i:D4}.md", $"---\ntitle: {Words(i, 'k')}\n---\n\n{body(i)}"))];

    public static HelpArticle Article(string path, string markdown) => ArticleExtractor.Extract(Articles.Clean(markdown, path));

    public static RecurrenceIndex Index(IEnumerable<HelpArticle> articles, Func<HelpArticle, string>? family = null, RecurrenceOptions? options = null) =>
        RecurrenceIndex.Build(articles.Select(article => (family?.Invoke(article) ?? article.Source.File, RecurrenceSketch.Of(article))), options ?? new());

    /// <summary>The texts that were taken out of each article, the articles in their order.</summary>
    public static string[][] Removed(ImmutableArray<HelpArticle> articles, Func<HelpArticle, string>? family = null, RecurrenceOptions? options = null)
    {
        var index = Index(articles, family, options);
        return [.. articles.Select(article => RecurrenceCleaner.Clean(article, index).Removals.Select(removal => removal.Url ?? removal.Text).ToArray())];
    }

    /// <summary>Some made-up words of letters alone: numbers are all one to the comparison.</summary>
    private static string Words(int article, char kind) => string.Join(' ', Enumerable.Range(0, 6).Select(word => Word(article, kind, word)));

    private static string Word(int article, char kind, int word) =>
        string.Concat(kind, (char)('a' + word), (char)('a' + (article / 26)), (char)('a' + (article % 26)), "om");
}
