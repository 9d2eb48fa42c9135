using System.Collections.Immutable;

namespace ContentForge.Site.Views;

/// <summary>What <c>article.html</c> gets.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Article">The article.</param>
internal sealed record ArticlePage(PageModel Base, ArticleView Article) : PageModel(Base);

/// <summary>What <c>home.html</c> gets.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Platforms">The platforms, the most frequent first.</param>
/// <param name="Shelves">The topics that a reader would choose among, pinned ones first, then the largest, each with some of its articles.</param>
/// <param name="Topics">Other topics, the largest first; not all of them.</param>
/// <param name="Articles">Articles that many readers need, of different topics.</param>
/// <param name="Series">The series.</param>
internal sealed record HomePage(
    PageModel Base,
    ImmutableArray<LinkView> Platforms,
    ImmutableArray<ShelfView> Shelves,
    ImmutableArray<LinkView> Topics,
    ImmutableArray<CardView> Articles,
    ImmutableArray<LinkView> Series)
    : PageModel(Base);

/// <summary>A topic with some of its articles.</summary>
/// <param name="Link">The page of the topic.</param>
/// <param name="Articles">Those of its articles that most readers need.</param>
internal sealed record ShelfView(LinkView Link, ImmutableArray<CardView> Articles);

/// <summary>What <c>list.html</c> gets: one page of the articles of a topic or platform.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Parts">The topics that it is divided into; mostly none.</param>
/// <param name="Articles">The articles on this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">The number of this page.</param>
/// <param name="Pages">All pages of the list.</param>
internal sealed record ListPage(
    PageModel Base, ImmutableArray<LinkView> Parts, ImmutableArray<CardView> Articles, int Total, int Number, ImmutableArray<LinkView> Pages)
    : PageModel(Base);

/// <summary>What <c>topics.html</c> and <c>404.html</c> get.</summary>
/// <param name="Base">What every template gets.</param>
/// <param name="Platforms">The platforms by name.</param>
/// <param name="Categories">The broad topics, pinned ones first, then by name, each with its parts.</param>
/// <param name="Topics">The other topics in the same order, each with its parts.</param>
/// <param name="Series">The series by name.</param>
internal record BrowsePage(
    PageModel Base,
    ImmutableArray<LinkView> Platforms,
    ImmutableArray<TopicView> Categories,
    ImmutableArray<TopicView> Topics,
    ImmutableArray<LinkView> Series)
    : PageModel(Base);

/// <summary>What <c>search.html</c> gets.</summary>
/// <param name="Browse">What there is without a search.</param>
/// <param name="Filters">What results can be narrowed down by.</param>
internal sealed record SearchPage(BrowsePage Browse, ImmutableArray<SearchFilterView> Filters) : BrowsePage(Browse);

/// <summary>What results of a search can be narrowed down by.</summary>
/// <param name="Name">Its name in the address of a search.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Choices">What may be chosen.</param>
internal sealed record SearchFilterView(string Name, string Title, ImmutableArray<SearchChoiceView> Choices);

/// <summary>One choice of a filter.</summary>
/// <param name="Value">What the index knows it by.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Count">How many articles have it.</param>
internal sealed record SearchChoiceView(string Value, string Title, int Count);

/// <summary>A topic in a list of all.</summary>
/// <param name="Link">Its page.</param>
/// <param name="Parts">The topics that it is divided into; mostly none.</param>
internal sealed record TopicView(LinkView Link, ImmutableArray<LinkView> Parts);

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
