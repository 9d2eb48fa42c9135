using System.Collections.Immutable;
using ContentForge.Core.Model;
using ContentForge.Ingest.Clean.Removals;
using ContentForge.Ingest.Words;

namespace ContentForge.Ingest.Clean.Promotions;

/// <summary>
/// The products that an article may sell: names that it links to where they are had, and what it does with them. Whether one of them is sold
/// is told only by all articles together.
/// </summary>
public sealed class SoldNames
{
    /// <summary>Chosen: longer links are titles or sentences.</summary>
    private const int MaxWords = 4;

    /// <summary>Chosen: no article sells more, and each text is searched for each.</summary>
    private const int MaxNames = 20;

    private static readonly string[] ShopPaths = ["download", "buy", "order", "checkout", "cart", "pricing", "trial", "purchase", "store", "affiliate"];

    private SoldNames(ImmutableArray<SoldName> names) => Names = names;

    internal ImmutableArray<SoldName> Names { get; }

    /// <summary>Finds the names in an article; a function of its inputs.</summary>
    /// <param name="article">The article.</param>
    /// <param name="removals">What cleaning took out of it: links to shops are gone by now, their words are not.</param>
    public static SoldNames Of(HelpArticle article, IEnumerable<Removal> removals)
    {
        var unlinked = removals.Where(removal => removal is { KeepsText: true, Class: RemovalClasses.AffiliateLink or RemovalClasses.Ad }).Select(removal => removal.Text).Where(IsName).ToHashSet(StringComparer.Ordinal);
        var texts = ArticleTexts.Of(article).ToList();
        var linked = texts.SelectMany(LinksToShops);
        var words = Vocabulary.For(article.Language);
        return new SoldNames([.. unlinked.Concat(linked).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MaxNames).Select(name => Look(name, article, texts, words, unlinked.Contains(name)))]);
    }

    private static SoldName Look(string name, HelpArticle article, List<RichText> texts, Vocabulary words, bool isUnlinked)
    {
        var procedures = article.Fixes.SelectMany(fix => fix.Procedures).ToList();
        var fixes = article.Fixes.Where(fix => !fix.Procedures.IsEmpty).ToList();
        return new SoldName(
            name,
            IsObtained: procedures.Exists(procedure => NameSearch.IsIn(procedure.Steps[0].Text, name)),
            IsPraised: isUnlinked || texts.Exists(text => NameSearch.IsIn(text.Plain, name) && words.Promotion.IsIn(text.Plain)),
            IsSubject: NameSearch.IsIn(article.Title, name) || (fixes.Count > 1 && fixes.Count(fix => fix.Procedures.Any(procedure => ArticleTexts.OfSteps(procedure).Any(text => NameSearch.IsIn(text.Plain, name)))) * 2 > fixes.Count));
    }

    private static IEnumerable<string> LinksToShops(RichText text) =>
        from span in text.Spans
        where span is { Kind: TextSpanKind.Link, Url: not null }
        let name = text.Plain.Substring(span.Start, span.Length).Trim()
        where IsName(name) && IsShopOf(span.Url!.Value, name)
        select name;

    /// <summary>Whether an address is that of the maker of a product, or of a place where things are had.</summary>
    private static bool IsShopOf(string url, string name) => Urls.Host(url) is { } host
        && (Urls.RegistrableDomain(host).ToString().Replace("-", "", StringComparison.Ordinal).StartsWith(Squashed(name), StringComparison.OrdinalIgnoreCase)
            || Array.Exists(ShopPaths, path => url.Contains(path, StringComparison.OrdinalIgnoreCase)));

    private static string Squashed(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    /// <summary>One to four words, the first with a capital: how products are written, and many other things.</summary>
    private static bool IsName(string text) =>
        text.Length is > 2 and < 40 && char.IsUpper(text[0]) && text.Count(c => c == ' ') < MaxWords && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or '+' or '&') && !text.EndsWith('.');
}

/// <summary>A name and what an article does with it.</summary>
/// <param name="Name">The name as it is linked.</param>
/// <param name="IsObtained">Whether a procedure begins with it.</param>
/// <param name="IsPraised">Whether its versions, trials and refunds are told, or its link is one of a shop.</param>
/// <param name="IsSubject">Whether the article is about it: its title says so, or most of its fixes use it.</param>
internal readonly record struct SoldName(string Name, bool IsObtained, bool IsPraised, bool IsSubject);

/// <summary>Looks for names in texts.</summary>
internal static class NameSearch
{
    /// <summary>Whether a text has a name, with no letter or number at either end of it.</summary>
    public static bool IsIn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }
}
