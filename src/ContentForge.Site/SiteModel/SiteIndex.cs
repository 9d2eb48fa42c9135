using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ContentForge.Core.Model;

namespace ContentForge.Site.SiteModel;

/// <summary>The ways to find an article: by title, topic, platform, error code and series. Everything is ordered, so pages are stable.</summary>
internal sealed class SiteIndex
{
    private readonly FrozenDictionary<string, ArticleGroup> _topics;
    private readonly FrozenDictionary<string, ArticleGroup> _platforms;
    private readonly FrozenDictionary<string, ErrorCodeEntry> _errorCodes;
    private readonly FrozenDictionary<string, SiteSeries> _seriesByFile;

    public SiteIndex(ImmutableArray<SiteArticle> articles, ImmutableArray<Series> series)
    {
        ByFile = articles.ToFrozenDictionary(article => article.File, StringComparer.Ordinal);
        ByTitle = [.. InTitleOrder(articles)];
        _topics = Grouped("topics", TopicsOf);
        _platforms = Grouped("platforms", PlatformsOf);
        Topics = InNameOrder(_topics.Values);
        Platforms = InNameOrder(_platforms.Values);
        ErrorCodes = CodesOf();
        _errorCodes = ErrorCodes.ToFrozenDictionary(entry => entry.Anchor, StringComparer.Ordinal);
        Series = SeriesOf(series);
        _seriesByFile = Series
            .SelectMany(one => one.Members.Select(member => (member.Article.File, Series: one)))
            .DistinctBy(entry => entry.File, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.File, entry => entry.Series, StringComparer.Ordinal);
    }

    public FrozenDictionary<string, SiteArticle> ByFile { get; }

    public ImmutableArray<SiteArticle> ByTitle { get; }

    public ImmutableArray<ArticleGroup> Topics { get; }

    public ImmutableArray<ArticleGroup> Platforms { get; }

    public ImmutableArray<ErrorCodeEntry> ErrorCodes { get; }

    public ImmutableArray<SiteSeries> Series { get; }

    public SiteSeries? SeriesWith(SiteArticle article) => _seriesByFile.GetValueOrDefault(article.File);

    public IEnumerable<ArticleGroup> TopicsWith(SiteArticle article) =>
        TopicsOf(article.Article).Select(Key).Where(_topics.ContainsKey).Distinct(StringComparer.Ordinal).Select(key => _topics[key]);

    public ArticleGroup? PlatformOf(Platform platform) => _platforms.GetValueOrDefault(Key(platform.Family));

    public ErrorCodeEntry? ErrorCode(string code) => _errorCodes.GetValueOrDefault(AnchorOf(Key(code)));

    private static string AnchorOf(string key) => "code-" + key;

    private static IEnumerable<string> TopicsOf(HelpArticle article) => article.Metadata.Tags.Concat(article.Metadata.Categories);

    private static IEnumerable<string> PlatformsOf(HelpArticle article) =>
        article.AppliesTo.Platforms.Concat(article.Fixes.SelectMany(fix => fix.AppliesTo.Platforms)).Select(platform => platform.Family);

    private static string Key(string name) => Slug.From(name, "");

    private static IOrderedEnumerable<SiteArticle> InTitleOrder(IEnumerable<SiteArticle> articles) => articles
        .OrderBy(article => article.Title, StringComparer.OrdinalIgnoreCase)
        .ThenBy(article => article.Path.Value, StringComparer.Ordinal);

    private static ImmutableArray<ArticleGroup> InNameOrder(IEnumerable<ArticleGroup> groups) =>
        [.. groups.OrderBy(group => group.Title, StringComparer.OrdinalIgnoreCase).ThenBy(group => group.Address, StringComparer.Ordinal)];

    private IEnumerable<IGrouping<string, (SiteArticle Article, string Name)>> ByKey(Func<HelpArticle, IEnumerable<string>> names) => ByTitle
        .SelectMany(article => names(article.Article).Select(name => (Article: article, Name: name)))
        .GroupBy(entry => Key(entry.Name), StringComparer.Ordinal)
        .Where(found => found.Key.Length > 0);

    private FrozenDictionary<string, ArticleGroup> Grouped(string folder, Func<HelpArticle, IEnumerable<string>> names) => ByKey(names)
        .Select(found => KeyValuePair.Create(found.Key, new ArticleGroup(
            UsualSpelling(found.Select(entry => entry.Name)),
            $"{folder}/{found.Key}",
            [.. found.Select(entry => entry.Article).Distinct()])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static string UsualSpelling(IEnumerable<string> names) => names
        .GroupBy(name => name.Trim(), StringComparer.Ordinal)
        .OrderByDescending(spelling => spelling.Count())
        .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
        .First().Key;

    private ImmutableArray<ErrorCodeEntry> CodesOf() =>
        [.. ByKey(article => article.Problems.SelectMany(problem => problem.ErrorCodes))
            .OrderBy(found => found.Key, StringComparer.Ordinal)
            .Select(found => new ErrorCodeEntry(
                UsualSpelling(found.Select(entry => entry.Name)),
                AnchorOf(found.Key),
                [.. found.Select(entry => entry.Article).Distinct()]))];

    private ImmutableArray<SiteSeries> SeriesOf(ImmutableArray<Series> series)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<SiteSeries>();
        foreach (var one in series.OrderBy(one => one.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Title, StringComparer.Ordinal)
            .ThenBy(one => one.Members.IsEmpty ? "" : one.Members[0].File, StringComparer.Ordinal))
        {
            ImmutableArray<(SiteArticle, string)> members =
                [.. from member in one.Members
                    where ByFile.ContainsKey(member.File)
                    let article = ByFile[member.File]
                    select (article, member.Label ?? article.Title)];
            if (members.Length < 2)
                continue;

            var slug = Slug.From(one.Title, "series");
            var address = slug;
            for (var number = 2; !taken.Add(address); number++)
                address = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            result.Add(new SiteSeries(one.Title, SitePath.Parse($"series/{address}.html"), members));
        }

        return result.DrainToImmutable();
    }
}
