using System.Collections.Immutable;

namespace ContentForge.Site.Views;

/// <summary>What <c>article.html</c> gets.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Article">The article.</param>
internal sealed record ArticlePage(PageModel Base, ArticleView Article) : PageModel(Base);

/// <summary>What <c>home.html</c> gets.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Platforms">The platforms, the most frequent first.</param>
/// <param name="Categories">The broad topics, the most frequent first, each with some of its articles.</param>
/// <param name="Topics">The other topics, the most frequent first; not all of them.</param>
/// <param name="TopicCount">How many other topics there are.</param>
/// <param name="Articles">The newest articles, or the first by title when none has a date.</param>
/// <param name="AreNewest">Which of the two.</param>
/// <param name="Series">The series.</param>
internal sealed record HomePage(
    PageModel Base,
    ImmutableArray<LinkView> Platforms,
    ImmutableArray<CategoryView> Categories,
    ImmutableArray<LinkView> Topics,
    int TopicCount,
    ImmutableArray<CardView> Articles,
    bool AreNewest,
    ImmutableArray<LinkView> Series)
    : PageModel(Base);

/// <summary>A broad topic with some of its articles.</summary>
/// <param name="Link">The page of the topic.</param>
/// <param name="Articles">The newest of its articles, or the first by title when none has a date.</param>
internal sealed record CategoryView(LinkView Link, ImmutableArray<CardView> Articles);

/// <summary>What <c>list.html</c> gets: one page of the articles of a topic or platform.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Articles">The articles on this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">The number of this page.</param>
/// <param name="Pages">All pages of the list.</param>
internal sealed record ListPage(
    PageModel Base, ImmutableArray<CardView> Articles, int Total, int Number, ImmutableArray<LinkView> Pages)
    : PageModel(Base);

/// <summary>What <c>topics.html</c>, <c>search.html</c> and <c>404.html</c> get.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Platforms">The platforms by name.</param>
/// <param name="Categories">The broad topics by name.</param>
/// <param name="Topics">The other topics by name.</param>
/// <param name="Series">The series by name.</param>
internal sealed record BrowsePage(
    PageModel Base,
    ImmutableArray<LinkView> Platforms,
    ImmutableArray<LinkView> Categories,
    ImmutableArray<LinkView> Topics,
    ImmutableArray<LinkView> Series)
    : PageModel(Base);

/// <summary>What <c>a-z.html</c> gets.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Letters">The letters, each with its articles.</param>
internal sealed record LettersPage(PageModel Base, ImmutableArray<LetterView> Letters) : PageModel(Base);

/// <summary>The articles whose titles begin with one letter.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Articles">The articles.</param>
internal sealed record LetterView(string Letter, string Id, ImmutableArray<LinkView> Articles);

/// <summary>What <c>series.html</c> gets.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Members">The articles of the series, titled by what is different about each.</param>
internal sealed record SeriesPage(PageModel Base, ImmutableArray<CardView> Members) : PageModel(Base);

/// <summary>What <c>error-codes.html</c> gets.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Codes">The codes.</param>
internal sealed record ErrorCodesPage(PageModel Base, ImmutableArray<ErrorCodeView> Codes) : PageModel(Base);

/// <summary>An error code and where to read about it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Articles">The articles.</param>
internal sealed record ErrorCodeView(string Code, string Id, ImmutableArray<CardView> Articles);

/// <summary>What <c>redirect.html</c> gets. It has no layout.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Target">Where the address leads.</param>
internal sealed record RedirectPage(PageModel Base, LinkView Target) : PageModel(Base);
