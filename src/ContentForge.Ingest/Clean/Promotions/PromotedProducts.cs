using System.Collections.Immutable;
using ContentForge.Ingest.Clean.Recurrence;

namespace ContentForge.Ingest.Clean.Promotions;

/// <summary>
/// The products that articles of a corpus recommend without being about them: many unrelated ones get the same product as a fix, few are
/// about it. A manual has the name of its product everywhere, but is about it.
/// </summary>
public sealed class PromotedProducts
{
    /// <summary>Chosen: of the families that begin a procedure with a product, as many must praise or price it.</summary>
    private const double MinPraised = 0.5;

    /// <summary>Chosen: a corpus may have an article or two about what it sells; more of them are a manual.</summary>
    private const double MaxSubject = 0.2;

    private PromotedProducts(ImmutableArray<string> names) => Names = names;

    /// <summary>No products.</summary>
    public static PromotedProducts None { get; } = new([]);

    /// <summary>Their names, in ordinal order.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Finds the products. The result depends on the articles and on nothing else.</summary>
    /// <param name="articles">Each article with the name of its family: articles that are copies, of one series or related share it.</param>
    /// <param name="options">How many families make a habit.</param>
    public static PromotedProducts Find(IEnumerable<(string Family, SoldNames Names)> articles, RecurrenceOptions options)
    {
        if (!options.IsOn)
            return None;

        var families = articles.GroupBy(article => article.Family, article => article.Names, StringComparer.Ordinal).Select(family => family.SelectMany(article => article.Names).ToList()).ToList();
        if (families.Count < options.MinCorpus)
            return None;

        var least = Math.Max(options.MinFamilies, options.MinShare * families.Count);
        return new PromotedProducts([.. families.SelectMany(AsOne).GroupBy(name => name.Name, StringComparer.OrdinalIgnoreCase).Where(IsPromoted).Select(name => name.Key).Order(StringComparer.Ordinal)]);

        bool IsPromoted(IEnumerable<SoldName> inFamilies)
        {
            var all = inFamilies.ToList();
            var obtained = all.Count(name => name.IsObtained);
            return obtained >= least && all.Count(name => name is { IsObtained: true, IsPraised: true }) >= obtained * MinPraised && all.Count(name => name.IsSubject) <= all.Count * MaxSubject;
        }
    }

    /// <summary>What a family does with each name: what most of its articles that have it do is told by any of them, since they are copies.</summary>
    private static IEnumerable<SoldName> AsOne(List<SoldName> names) => names.GroupBy(name => name.Name, StringComparer.OrdinalIgnoreCase).Select(name => new SoldName(
        name.Key, name.Any(one => one.IsObtained), name.Any(one => one.IsPraised), name.Count(one => one.IsSubject) * 2 > name.Count()));
}
