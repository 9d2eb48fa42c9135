using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Site.Model;

/// <summary>
/// The ways to find an article: by title, topic, platform, error code and series. A tag that names a platform, or a version of one, puts
/// its article into the list of that platform. Everything is ordered, so pages are stable.
/// </summary>
internal sealed partial class SiteIndex
{
    private readonly TagLabels _labels;
    private readonly FrozenSet<string> _hidden;
    private readonly ArticleTopics _found;
    private readonly AddressSpace _space;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly FrozenDictionary<string, string> _families;
    private readonly FrozenDictionary<string, ArticleGroup> _topics;
    private readonly FrozenDictionary<string, ArticleGroup> _platforms;
    private readonly FrozenDictionary<string, ErrorCodeEntry> _errorCodes;
    private readonly FrozenDictionary<string, SiteSeries> _seriesByFile;

    /// <param name="articles">The articles.</param>
    /// <param name="topics">What the articles are about.</param>
    /// <param name="series">What is grouped as one problem on many devices.</param>
    /// <param name="options">What the configuration says about topics.</param>
    /// <param name="space">The addresses of the whole site.</param>
    public SiteIndex(ImmutableArray<SiteArticle> articles, ArticleTopics topics, ImmutableArray<Series> series, SiteOptions options, AddressSpace space)
    {
        _space = space;
        _found = topics;
        _hidden = options.Topics.Hidden.Select(TopicKey.Loose).ToFrozenSet(StringComparer.Ordinal);
        _labels = new TagLabels(articles, topics.Of, options.Labels);
        ByFile = articles.ToFrozenDictionary(article => article.File, StringComparer.Ordinal);
        ByTitle = [.. InTitleOrder(articles)];
        _families = articles
            .SelectMany(article => FamiliesOf(article.Article))
            .Distinct(StringComparer.Ordinal)
            .DistinctBy(Key, StringComparer.Ordinal)
            .ToFrozenDictionary(Key, StringComparer.Ordinal);
        _platforms = Grouped("platforms", "platform", article => FamiliesOf(article.Article).Concat(NamesOf(article).Select(FamilyOf).OfType<string>()));
        _topics = Grouped("topics", "topic", TopicsOf);
        Topics = new TopicTree(_topics.Values, WholesOf(articles), [.. options.Topics.Pinned.Select(TopicKey.Loose)], articles.Length);
        NoteUnknown(options.Topics, articles);
        var categories = articles
            .SelectMany(article => article.Article.Metadata.Categories)
            .Select(category => Key(_labels.Of(category)))
            .ToHashSet(StringComparer.Ordinal);
        Categories = [.. Topics.All.Where(topic => categories.Contains(Key(topic.Title)))];
        Platforms = InNameOrder(_platforms.Values);
        ErrorCodes = CodesOf();
        _errorCodes = ErrorCodes.ToFrozenDictionary(entry => entry.Anchor, StringComparer.Ordinal);
        Series = SeriesOf(series);
        _seriesByFile = Series
            .SelectMany(one => one.Members.Select(member => (member.Article.File, Series: one)))
            .DistinctBy(entry => entry.File, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.File, entry => entry.Series, StringComparer.Ordinal);
    }

    /// <summary>Which lists have another address than their names make.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public FrozenDictionary<string, SiteArticle> ByFile { get; }

    public ImmutableArray<SiteArticle> ByTitle { get; }

    /// <summary>All topics, the categories among them.</summary>
    public TopicTree Topics { get; }

    /// <summary>The topics that sources name as the section an article stands in, rather than as one of many tags.</summary>
    public ImmutableArray<ArticleGroup> Categories { get; }

    public ImmutableArray<ArticleGroup> Platforms { get; }

    public ImmutableArray<ErrorCodeEntry> ErrorCodes { get; }

    public ImmutableArray<SiteSeries> Series { get; }

    public SiteSeries? SeriesWith(SiteArticle article) => _seriesByFile.GetValueOrDefault(article.File);

    public IEnumerable<ArticleGroup> TopicsWith(SiteArticle article) =>
        TopicsOf(article).Select(Key).Where(_topics.ContainsKey).Distinct(StringComparer.Ordinal).Select(key => _topics[key]);

    public ArticleGroup? PlatformOf(Platform platform) => _platforms.GetValueOrDefault(Key(platform.Family));

    public ErrorCodeEntry? ErrorCode(string code) => _errorCodes.GetValueOrDefault(AnchorOf(CodeKey(code)));

    private static string AnchorOf(string key) => "code-" + key;

    private static IEnumerable<string> FamiliesOf(HelpArticle article) => article.AppliesTo.Platforms
        .Concat(article.Fixes.SelectMany(fix => fix.AppliesTo.Platforms))
        .Concat(article.Fixes.SelectMany(fix => fix.Procedures).SelectMany(procedure => procedure.AppliesTo.Platforms))
        .Select(platform => platform.Family);

    private static string Key(string name) => TopicKey.Of(name);

    private static string CodeKey(string code) => Slug.From(code, "");

    /// <summary>The labels of what an article is about.</summary>
    private IEnumerable<string> NamesOf(SiteArticle article) => _found.Of(article).Select(_labels.Of);

    private IEnumerable<string> TopicsOf(SiteArticle article) => NamesOf(article).Where(name => FamilyOf(name) is null && !_hidden.Contains(TopicKey.Loose(name)));

    /// <summary>The addresses of divided topics by those of their parts. What the source itself names is no part of anything.</summary>
    private Dictionary<string, string> WholesOf(ImmutableArray<SiteArticle> articles)
    {
        var named = articles.SelectMany(ArticleTopics.TagsOf).Select(tag => Key(_labels.Of(tag))).ToHashSet(StringComparer.Ordinal);
        return _found.Parts
            .Select(part => (Part: Key(_labels.Of(part.Name)), Whole: Key(_labels.Of(part.Whole))))
            .Where(pair => !named.Contains(pair.Part) && _topics.ContainsKey(pair.Part) && _topics.ContainsKey(pair.Whole))
            .DistinctBy(pair => pair.Part, StringComparer.Ordinal)
            .ToDictionary(pair => _topics[pair.Part].Address, pair => _topics[pair.Whole].Address, StringComparer.Ordinal);
    }

    private void NoteUnknown(TopicChoice choice, ImmutableArray<SiteArticle> articles)
    {
        var known = articles.SelectMany(NamesOf).Select(TopicKey.Loose).ToHashSet(StringComparer.Ordinal);
        foreach (var name in choice.Pinned.Concat(choice.Hidden).Where(name => !known.Contains(TopicKey.Loose(name))))
            _diagnostics.Add(new Diagnostic(DiagnosticCodes.UnknownTopic, choice.Source?.File ?? "", choice.Source?.Span, $"No article is about '{name}'."));
    }

    private string? FamilyOf(string tag) => _families.GetValueOrDefault(Key(Version.Replace(tag, "")));

    private static IOrderedEnumerable<SiteArticle> InTitleOrder(IEnumerable<SiteArticle> articles) => articles
        .OrderBy(article => article.Title, StringComparer.OrdinalIgnoreCase)
        .ThenBy(article => article.Path.Value, StringComparer.Ordinal);

    private static ImmutableArray<ArticleGroup> InNameOrder(IEnumerable<ArticleGroup> groups) =>
        [.. groups.OrderBy(group => group.Title, StringComparer.OrdinalIgnoreCase).ThenBy(group => group.Address, StringComparer.Ordinal)];

    private IEnumerable<IGrouping<string, (SiteArticle Article, string Name)>> ByKey(
        Func<SiteArticle, IEnumerable<string>> names, Func<string, string> key) => ByTitle
        .SelectMany(article => names(article).Select(name => (Article: article, Name: name)))
        .GroupBy(entry => key(entry.Name), StringComparer.Ordinal)
        .Where(found => found.Key.Length > 0);

    private FrozenDictionary<string, ArticleGroup> Grouped(string folder, string kind, Func<SiteArticle, IEnumerable<string>> names)
    {
        var lists = ByKey(names, Key)
            .OrderBy(found => found.Key, StringComparer.Ordinal)
            .Select(found => (found.Key, Name: UsualSpelling(found.Select(entry => entry.Name)), Articles: found.Select(entry => entry.Article).Distinct().ToImmutableArray()));
        return Place(folder, kind, lists, list => $"{folder}/{AddressSpace.Segment(list.Name, "article")}", list => list.Name, list => list.Articles[0])
            .ToFrozenDictionary(place => place.Item.Key, place => new ArticleGroup(place.Item.Name, place.Given, place.Item.Articles), StringComparer.Ordinal);
    }

    /// <summary>Gives lists their addresses, and notes which of them got another than their names make.</summary>
    private IReadOnlyList<GivenAddress<T>> Place<T>(
        string folder, string kind, IEnumerable<T> lists, Func<T, string> wanted, Func<T, string> title, Func<T, SiteArticle> firstOf)
    {
        var places = _space.Assign(folder, lists.Select(list => (list, wanted(list))), list => $"the {kind} '{title(list)}'");
        foreach (var place in places.Where(place => place.TakenBy is not null))
        {
            _diagnostics.Add(new Diagnostic(
                DiagnosticCodes.ListAddressTaken,
                firstOf(place.Item).File,
                null,
                $"The address '{place.Wanted}.html' belongs to {place.TakenBy}; the {kind} '{title(place.Item)}' got '{place.Given}.html'."));
        }

        return places;
    }

    // Tags are often written in lower case out of convenience; somebody who used capitals meant them.
    private static string UsualSpelling(IEnumerable<string> names) => names
        .GroupBy(name => name.Trim(), StringComparer.Ordinal)
        .OrderByDescending(spelling => spelling.Key.Any(char.IsUpper))
        .ThenByDescending(spelling => spelling.Count())
        .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
        .First().Key;

    private ImmutableArray<ErrorCodeEntry> CodesOf() =>
        [.. ByKey(article => article.Article.Problems.SelectMany(problem => problem.ErrorCodes), CodeKey)
            .OrderBy(found => found.Key, StringComparer.Ordinal)
            .Select(found => new ErrorCodeEntry(
                UsualSpelling(found.Select(entry => entry.Name)),
                AnchorOf(found.Key),
                [.. found.Select(entry => entry.Article).Distinct()]))];

    private ImmutableArray<SiteSeries> SeriesOf(ImmutableArray<Series> series)
    {
        var lists = series
            .OrderBy(one => one.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Title, StringComparer.Ordinal)
            .ThenBy(one => one.Members.IsEmpty ? "" : one.Members[0].File, StringComparer.Ordinal)
            .Select(one => (Series: one, Members: MembersOf(one)))
            .Where(list => list.Members.Length > 1);
        var places = Place(
            "series", "series", lists, list => "series/" + AddressSpace.Segment(list.Series.Name ?? list.Series.Title, "series"), list => list.Series.Title, list => list.Members[0].Article);
        return [.. places.Select(place => new SiteSeries(place.Item.Series.Title, SitePath.Parse(place.Given + ".html"), place.Item.Members))];
    }

    private ImmutableArray<(SiteArticle Article, string Label)> MembersOf(Series series) =>
        [.. from member in series.Members
            where ByFile.ContainsKey(member.File)
            let article = ByFile[member.File]
            select (article, member.Label ?? article.Title)];

    [GeneratedRegex(@" \d{1,2}(?:\.\d+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Version { get; }
}

/// <summary>Articles that share a topic or a platform.</summary>
/// <param name="Title">What they share.</param>
/// <param name="Address">The address of the group without extension.</param>
/// <param name="Articles">The articles, ordered by title.</param>
internal sealed record ArticleGroup(string Title, string Address, ImmutableArray<SiteArticle> Articles)
{
    /// <summary>The address of one page of its list.</summary>
    public SitePath PageAt(int number) =>
        SitePath.Parse(number == 1 ? $"{Address}.html" : string.Create(CultureInfo.InvariantCulture, $"{Address}/{number}.html"));
}

/// <summary>A series with its page.</summary>
/// <param name="Title">What its articles have in common.</param>
/// <param name="Path">Its page.</param>
/// <param name="Members">Its articles with what is different about each, in reading order; at least two.</param>
internal sealed record SiteSeries(string Title, SitePath Path, ImmutableArray<(SiteArticle Article, string Label)> Members);

/// <summary>An error code and where to read about it.</summary>
/// <param name="Code">The code in its usual spelling.</param>
/// <param name="Anchor">Its anchor on the page of codes.</param>
/// <param name="Articles">The articles, ordered by title.</param>
internal sealed record ErrorCodeEntry(string Code, string Anchor, ImmutableArray<SiteArticle> Articles);
