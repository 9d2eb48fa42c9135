using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Site.Relevance;

namespace ContentForge.Site.Model;

/// <summary>
/// The topics of the articles of a site: their tags and categories, and where these say little, what is found in the articles. A tag that
/// holds many articles is divided; articles without any tag are grouped among themselves.
/// </summary>
internal sealed class ArticleTopics
{
    // A list that needs no scrolling needs no parts. Chosen.
    private const int LargestUndivided = 15;

    // Chosen: as many parts as a reader looks through, and more where there is more to look through.
    private const int MostParts = 24;

    private readonly Dictionary<SiteArticle, List<string>> _found = [];
    private readonly List<(string Name, string Whole)> _parts = [];

    /// <param name="articles">The articles.</param>
    /// <param name="subjects">What each of them is about.</param>
    /// <param name="vectors">The same as vectors.</param>
    public ArticleTopics(ImmutableArray<SiteArticle> articles, ImmutableArray<ArticleSubject> subjects, TermVectors vectors)
    {
        foreach (var (tag, numbers) in Large(articles))
        {
            var topics = TopicFinder.Find([.. numbers.Select(number => subjects[number])], (a, b) => vectors.Similarity(numbers[a], numbers[b]), MostParts);
            foreach (var topic in topics)
            {
                if (tag is not null)
                    _parts.Add((topic.Name, tag));
                foreach (var member in topic.Members)
                    Found(articles[numbers[member]]).Add(topic.Name);
            }
        }
    }

    /// <summary>The topics that were found in a tag, each with that tag; that of the largest tag first.</summary>
    public IReadOnlyList<(string Name, string Whole)> Parts => _parts;

    /// <summary>The names of an article's topics, as its tags or texts have them: those of the source first.</summary>
    public IEnumerable<string> Of(SiteArticle article) => TagsOf(article).Concat(_found.GetValueOrDefault(article, []));

    /// <summary>The tags and categories of an article.</summary>
    public static IEnumerable<string> TagsOf(SiteArticle article) => article.Article.Metadata.Tags.Concat(article.Article.Metadata.Categories);

    private List<string> Found(SiteArticle article) => _found.TryGetValue(article, out var found) ? found : _found[article] = [];

    /// <summary>
    /// The tags that hold many articles of one language, and null for those that have none, the largest first. Which words are common is
    /// another question in each language.
    /// </summary>
    private static IEnumerable<(string? Tag, ImmutableArray<int> Articles)> Large(ImmutableArray<SiteArticle> articles) => articles
        .Index()
        .SelectMany(entry => TagsOf(entry.Item).DefaultIfEmpty().Select(tag => (Tag: tag, Key: tag is null ? "" : TopicKey.Of(tag), Language: entry.Item.Article.Language.Split('-')[0], Number: entry.Index)))
        .GroupBy(entry => (entry.Key, entry.Language))
        .Select(group => (group.First().Tag, Articles: group.Select(entry => entry.Number).Distinct().ToImmutableArray()))
        .Where(group => group.Articles.Length > LargestUndivided)
        .OrderByDescending(group => group.Articles.Length)
        .ThenBy(group => group.Tag, StringComparer.Ordinal);
}

/// <summary>What names of one topic have in common: "Printer", "printers" and "PRINTERS" are one.</summary>
internal static class TopicKey
{
    /// <summary>The key of a name that a person wrote from memory: "wifi" means "Wi-Fi".</summary>
    public static string Loose(string name) => Of(name).Replace("-", "", StringComparison.Ordinal);

    public static string Of(string name) => string.Join('-', Slug.From(name, "").Split('-').Select(SearchTokens.Stem));
}
