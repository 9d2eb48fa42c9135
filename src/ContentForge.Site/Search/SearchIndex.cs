using System.Collections.Immutable;
using ContentForge.Site.Relevance;
using ContentForge.Site.Model;

namespace ContentForge.Site.Search;

/// <summary>
/// An inverted index over the articles, cut into small files so that a search loads only what it needs. Its form is described in
/// <see cref="SearchFiles"/>.
/// </summary>
/// <param name="Documents">The articles; the place of one is its number in the postings.</param>
/// <param name="Terms">The terms in ordinal order, each with the articles that have it.</param>
/// <param name="Vocabulary">The words that a mistyped word may have meant, in ordinal order.</param>
internal sealed record SearchIndex(
    ImmutableArray<SiteArticle> Documents, ImmutableArray<SearchTerm> Terms, ImmutableArray<string> Vocabulary)
{
    // A term in more than this share of the articles tells only those apart that have it in their titles. Where no title has it, a few
    // articles are enough: somebody who asks for nothing else shall not find nothing. All three are chosen.
    private const double CommonShare = 0.4;
    private const int FewestForShare = 20;
    private const int MostOfCommon = 50;

    // Beyond this only the articles count that have most to say about a term. Chosen: nobody reads on beyond some hundred results.
    private const int MostPostings = 800;

    // A weight is written as one capital letter, A to Y.
    private const int HighestWeight = 25;

    public static SearchIndex Of(HelpSite site, ImmutableArray<SearchFilter> filters)
    {
        var (articles, index) = (site.Articles, site.Index);
        var weights = articles.AsParallel().AsOrdered().Select(article => SearchDocument.Weigh(article, index)).ToArray();
        var postings = new SortedDictionary<string, List<(int Document, int Weight)>>(StringComparer.Ordinal);
        foreach (var (number, terms) in weights.Index())
        {
            foreach (var (term, weight) in terms)
            {
                if (!postings.TryGetValue(term, out var list))
                    postings.Add(term, list = []);
                list.Add((number, Math.Min(weight, HighestWeight)));
            }
        }

        var numbers = articles.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        var most = articles.Length < FewestForShare ? int.MaxValue : articles.Length * CommonShare;
        return new SearchIndex(
            articles,
            [.. postings
                .Select(entry => new SearchTerm(entry.Key, entry.Value.Count, Best(entry.Value, entry.Value.Count <= most)))
                .Concat(filters.SelectMany(filter => filter.Choices).Select(choice => Whole(choice, numbers)))
                .OrderBy(term => term.Term, StringComparer.Ordinal)],
            [.. articles.SelectMany(SearchDocument.Vocabulary).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    // A filter that knew only some of its articles would hide the others.
    private static SearchTerm Whole(SearchChoice choice, Dictionary<SiteArticle, int> numbers) =>
        new(choice.Term, choice.Articles.Length, [.. choice.Articles.Select(article => numbers[article]).Order().Select(number => (number, 1))]);

    private static ImmutableArray<(int Document, int Weight)> Best(List<(int Document, int Weight)> postings, bool isRare)
    {
        if (isRare)
            return Best(postings, MostPostings);

        var titled = postings.Where(posting => posting.Weight >= SearchDocument.TitleWeight).ToArray();
        return titled.Length > 0 ? Best(titled, MostPostings) : Best(postings, MostOfCommon);
    }

    private static ImmutableArray<(int Document, int Weight)> Best(IEnumerable<(int Document, int Weight)> postings, int most) =>
        [.. postings
            .OrderByDescending(posting => posting.Weight)
            .ThenBy(posting => posting.Document)
            .Take(most)
            .OrderBy(posting => posting.Document)];
}

/// <summary>A term and the articles that have it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Frequency">How many articles have it; there may be fewer postings.</param>
/// <param name="Postings">The articles by number, each with the weight of the term in it (1 to 25).</param>
internal sealed record SearchTerm(string Term, int Frequency, ImmutableArray<(int Document, int Weight)> Postings);

/// <summary>Words that readers use for one another; the list is <c>Data/synonyms.txt</c>.</summary>
internal static class Synonyms
{
    private static readonly ImmutableArray<ImmutableArray<string>> Groups = Read();

    /// <summary>The groups, as stems, in which a reader's word may stand for one that an index has.</summary>
    public static ImmutableArray<ImmutableArray<string>> For(IReadOnlySet<string> terms) => [.. Groups.Where(group => group.Any(terms.Contains))];

    private static ImmutableArray<ImmutableArray<string>> Read()
    {
        using var stream = typeof(Synonyms).Assembly.GetManifestResourceStream("ContentForge.Site.Search.synonyms.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] != '#')
                .Select(line => line.Split(' ').SelectMany(SearchTokens.Words).Select(SearchTokens.Stem).Distinct(StringComparer.Ordinal).ToImmutableArray()),
        ];
    }
}
